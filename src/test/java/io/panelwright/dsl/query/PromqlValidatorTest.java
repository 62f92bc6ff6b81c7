package io.panelwright.dsl.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.panelwright.contract.Contract;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Domain;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import io.panelwright.contract.Producer;
import io.panelwright.contract.SeriesPresence;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingCollector;
import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.diagnostic.FindingsException;
import io.panelwright.dsl.Shop;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The findings for invalid queries. */
class PromqlValidatorTest {

  private static final Producer TILL =
      new Producer(
          "till",
          8001,
          "till",
          Shop.SERVER,
          List.of(
              Metric.counter(
                  "till_sales_total",
                  SeriesPresence.AFTER_FIRST_EVENT,
                  Label.closed("kind", "cash", "card"))));
  private static final Domain TILLS =
      Domain.of("Tills", new DatasourceBinding.Pinned(Shop.MAIN), TILL);
  private static final Owner OWNER =
      Owner.of(
          Contract.of(
              "Shop",
              new Contract.Stack(
                  new GrafanaServer(3000),
                  List.of(Shop.SERVER),
                  List.of(Shop.MAIN),
                  Duration.ofSeconds(15)),
              TILLS),
          TILLS);

  private static List<Finding> thrown(Runnable call) {
    return catchThrowableOfType(FindingsException.class, call::run).findings();
  }

  @Test
  void aSyntaxErrorIsReportedAtTheAuthorsLineWithACaret() {
    List<Finding> findings = thrown(() -> OWNER.query("sum(rate(till_sales_total[5m])"));

    assertThat(FindingFormatter.format(findings))
        .matches(
            "(?s)io/panelwright/dsl/query/PromqlValidatorTest\\.java:[0-9]+: error: unclosed left\n"
                + "    parenthesis \\[promql-syntax\\]\n"
                + "    sum\\(rate\\(till_sales_total\\[5m\\]\\)\n"
                + " {34}\\^\n.*");
  }

  @Test
  void aContradictionToTheContractIsReportedAtTheAuthorsLine() {
    assertThat(thrown(() -> OWNER.query("till_sale_total + absent_total")))
        .hasSize(2)
        .allSatisfy(
            finding ->
                assertThat(finding.location().toString())
                    .contains("io/panelwright/dsl/query/PromqlValidatorTest.java:"));
  }

  @Test
  void allErrorsOfAQueryAreReportedAtOnce() {
    List<Finding> findings =
        thrown(() -> OWNER.query("sum(till_sale_total) / sum(till_sales_total{kind=\"cach\"})"));

    assertThat(findings)
        .extracting(Finding::message)
        .containsExactly(
            "unknown metric \"till_sale_total\"; did you mean \"till_sales_total\"?",
            "label \"kind\" of \"till_sales_total\" is never \"cach\"; did you mean \"cash\"?");
  }

  @Test
  void theCaretIsInTheRightLineOfALongQuery() {
    Finding finding = thrown(() -> OWNER.query("sum(\n  till_sale_total\n)")).get(0);

    assertThat(finding.message()).startsWith("line 2: unknown metric \"till_sale_total\"");
    assertThat(finding.excerpt().orElseThrow().render()).isEqualTo("  till_sale_total\n  ^");
  }

  @Test
  void theQueryOfAVariableIsAlsoChecked() {
    assertThat(thrown(() -> OWNER.labelValues("till_sale_total", "kind")))
        .extracting(Finding::code)
        .containsExactly("metric-unknown");
    assertThat(thrown(() -> VariableQuery.queryResult(OWNER, "sum(")))
        .extracting(Finding::code)
        .containsExactly("promql-syntax");
  }

  @Test
  void insideACollectorEveryQueryIsReported() {
    FindingCollector.Result<List<Query>> outcome =
        FindingCollector.collect(() -> List.of(OWNER.query("a{"), OWNER.query("till_sale_total")));

    assertThat(outcome.value()).isPresent();
    assertThat(outcome.findings()).hasSize(2);
  }

  @Test
  void anOwnerWithoutContractChecksOnlyTheSyntax() {
    assertThat(Owner.of(TILLS).query("anything{x=\"y\"}").promql()).isEqualTo("anything{x=\"y\"}");
    assertThat(thrown(() -> Owner.of(TILLS).query("anything{"))).hasSize(1);
  }
}

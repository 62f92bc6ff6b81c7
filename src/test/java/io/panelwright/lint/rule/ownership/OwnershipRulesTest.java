package io.panelwright.lint.rule.ownership;

import static io.panelwright.lint.Example.dashboard;
import static io.panelwright.lint.Example.panel;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.lint.DatasourceDialect;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LintRun;
import io.panelwright.lint.LintedDashboard;
import io.panelwright.lint.QueryLanguage;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleExamples;
import io.panelwright.lint.Violation;
import io.panelwright.lint.Wildcard;
import io.panelwright.promql.Dialect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who owns what is asked for, by the example's contract: the shop's metrics are asked of {@code
 * prom}, the bank's of {@code prom_bank}, the probe's of {@code ${ds}}, which starts at {@code
 * prom}.
 */
class OwnershipRulesTest {

  /** A datasource, a query, and the rules that it breaks. */
  private static final String TABLE =
      """
      prom       | rate(shop_orders_total[5m])                     |
      prom_bank  | rate(shop_orders_total[5m])                     | datasource-wrong
      ${ds}      | rate(shop_orders_total[5m])                     | datasource-not-pinned
      $other     | rate(shop_orders_total[5m])                     | datasource-not-pinned
      prom_new   | rate(shop_orders_total[5m])                     | datasource-unknown
      default    | rate(shop_orders_total[5m])                     |
      default    | bank_balance                                    | datasource-wrong
      prom_bank  | bank_balance                                    |
      prom       | bank_balance / sum(rate(shop_orders_total[5m])) | datasource-wrong
      ${ds}      | rate(probe_runs_total[5m])                      |
      prom       | rate(probe_runs_total[5m])                      | datasource-not-variable
      prom_bank  | rate(probe_runs_total[5m])                      | datasource-wrong

      prom       | up                                              |
      prom_bank  | up                                              |
      ${ds}      | up                                              |
      prom       | up{job="shop"}                                  |
      prom_bank  | up{job="shop"}                                  | datasource-wrong
      ${ds}      | up{job="shop"}                                  | datasource-not-pinned
      ${ds}      | up{job="probe"}                                 |
      prom       | up{job="probe"}                                 |
      prom_bank  | up{job="probe"}                                 | datasource-wrong
      prom_bank  | up{job=~"shop|bank"}                            |
      prom_bank  | scrape_duration_seconds{job="shop"}             | datasource-wrong
      prom_bank  | ALERTS{alertname="x", job="shop"}               |
      prom       | up{job="shp"}                                   | label-value-unknown

      prom       | up{stack="a"}                                   | target-label-unknown
      prom       | count by (stack) (up)                           | target-label-unknown
      prom       | sum by (stack) (scrape_samples_scraped)         | target-label-unknown
      prom       | count by (job, instance) (up)                   |
      prom       | count by ($by) (up)                             |
      prom       | count without (instance) (up)                   |
      prom       | count by (severity) (ALERTS)                    |

      prom       | shop_oders_total                                | metric-unknown
      prom       | node_load1                                      | metric-unknown
      prom       | process_cpu_seconds_total                       |
      prom       | {__name__=~"shop_.*"}                           |
      prom       | shop_$what                                      |
      $other     | node_load1                                      |
      $other     | shop_oders_total                                | metric-unknown
      ${ds}      | node_load1                                      | metric-unknown
      prom       | rate(shop_orders_total{page="x"}[5m])           | label-unknown
      prom       | rate(shop_orders_total{$label="x"}[5m])         |
      prom       | rate(shop_orders_total{job="shop"}[5m])         |
      prom       | rate(shop_orders_total{job="bank"}[5m])         | label-value-unknown
      prom       | rate(shop_orders_total{result="payed"}[5m])     | label-value-unknown
      prom       | rate(shop_orders_total{result=~"paid|x"}[5m])   | label-value-unknown
      prom       | rate(shop_orders_total{result="$result"}[5m])   |
      prom       | rate(shop_checkout_seconds_bucket{le="0.5"}[5m])  |
      prom       | rate(shop_checkout_seconds_bucket{le="1.0"}[5m])  |
      prom       | rate(shop_checkout_seconds_bucket{le="+Inf"}[5m]) |
      prom       | rate(shop_checkout_seconds_bucket{le="2"}[5m])    | bucket-unknown
      prom       | rate(shop_checkout_seconds_bucket{le="fast"}[5m]) | bucket-unknown
      prom       | rate(shop_checkout_seconds_bucket{le=~".*"}[5m])  |
      prom       | rate(shop_checkout_seconds_bucket{le="$le"}[5m])  |
      prom       | rate(shop_checkout_seconds_sum{le="1"}[5m])       | label-unknown
      """;

  @TestFactory
  Stream<DynamicTest> aPanelsQueryBreaksTheseRules() {
    return TABLE
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> Arrays.stream(line.split(" \\| ?", -1)).map(String::strip).toList())
        .map(
            cells ->
                DynamicTest.dynamicTest(
                    cells.get(0) + ": " + cells.get(1),
                    () -> assertThat(codes(asked(cells))).isEqualTo(cells.get(2))));
  }

  /** A MetricsQL query, and the violations of the contract with the part that is marked. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "topk_last(3, increase(shop_orders_total{result=\"paid\"})) default 0 ¦ ''",
        "increase(shop_oders_total) ¦ metric-unknown »shop_oders_total«",
        "increase(shop_orders_total{page=\"x\"}) ¦ label-unknown »page=\"x\"«",
        "1 + increase(shop_orders_total{result=\"payd\"}) ¦ label-value-unknown »\"payd\"«",
        "increase(shop_oders_total{result=\"paid\" or job=\"x\"}) ¦ metric-unknown »shop_oders_total«",
        "WITH (f = {result=\"paid\"}, m = shop_oders_total) rate(m{f}) ¦ metric-unknown »shop_oders_total«",
        "WITH (f = {result=\"paid\"}, r(q) = rate(q)) r(shop_orders_total{f}) ¦ ''",
      })
  void metricsqlIsComparedWithTheContract(String query, String expected) {
    String json =
        Json.object()
            .with("datasource", Json.object().with("type", "prometheus").with("uid", "prom"))
            .with("targets", Json.array(Json.object().with("refId", "A").with("expr", query)))
            .toString();
    LintedDashboard dashboard = LintedDashboard.of(RuleExamples.subject(panel(json)).document());
    LintContext context =
        LintContext.analyze(
            dashboard,
            RuleExamples.subject(panel(json)).contract(),
            GrafanaSchema.forProfile(Profile.DEFAULT),
            Dialect.GRAFANA,
            LintRun.of(List.of(dashboard))
                .withDialects(
                    List.of(new DatasourceDialect(new Wildcard("prom"), QueryLanguage.METRICSQL))));
    List<Violation> violations = new ArrayList<>();
    OwnershipRules.all().forEach(rule -> rule.check(context, violations::add));
    assertThat(
            violations.stream()
                .map(v -> v.rule().code() + " »" + marked(v) + "«")
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected.equals("''") ? "" : expected);
  }

  private static String marked(Violation violation) {
    Violation.Fragment fragment = violation.fragment().orElseThrow();
    return fragment.span().substringOf(fragment.text());
  }

  /** Bars in a query are no columns. */
  private static Example asked(List<String> cells) {
    JsonObject target = Json.object().with("refId", "A").with("expr", cells.get(1));
    JsonObject datasource = Json.object().with("type", "prometheus").with("uid", cells.get(0));
    return panel(
        Json.object()
            .with("datasource", datasource)
            .with("targets", Json.array(target))
            .toString());
  }

  private static String codes(Example example) {
    return String.join(
        ", ",
        OwnershipRules.all().stream()
            .filter(rule -> !RuleExamples.violations(rule, example).isEmpty())
            .map(policy -> policy.metadata().code())
            .toList());
  }

  private static Example ds(String regex, String value) {
    return dashboard(
        """
        {"templating": {"list": [{"name": "ds", "type": "datasource", "query": "prometheus",
          "regex": "%s", "current": {"selected": true, "text": "%s", "value": "%s"}}]}}
        """
            .formatted(regex, value, value));
  }

  @Test
  void theRightDefaultIsWrittenAndAllElseIsKept() {
    List<Violation> violations = new ArrayList<>();
    new DatasourceVariableDefaultRule()
        .check(RuleExamples.subject(ds("", "prom_bank")), violations::add);

    var edit = violations.get(0).fix().orElseThrow().edits().get(0);
    assertThat(edit.value().orElseThrow())
        .hasToString("{\"selected\":true,\"text\":\"prom\",\"value\":\"prom\"}");
  }

  @Test
  void withoutAContractNothingIsSaid() {
    for (Rule rule : OwnershipRules.all()) {
      DashboardDocument document = RuleExamples.subject(rule.metadata().bad()).document();
      List<Violation> violations = new ArrayList<>();
      rule.check(
          LintContext.analyze(
              document,
              Optional.empty(),
              GrafanaSchema.forProfile(Profile.DEFAULT),
              Dialect.GRAFANA),
          violations::add);

      assertThat(violations).as(rule.metadata().code()).isEmpty();
    }
  }
}

package io.panelwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelwright.contract.AlertRule;
import io.panelwright.contract.Contract;
import io.panelwright.contract.Domain;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.contract.RecordingRule;
import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.testing.Jvm;
import io.panelwright.testing.PrometheusPrerequisite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule files, as promtool reads them. */
class RuleFilesTest {

  private static final PrometheusServer SERVER = ExportSamples.CONTRACT.stack().servers().get(0);

  @TempDir private Path folder;

  private static Contract contract(List<AlertRule> alerts, RecordingRule... rules) {
    Contract team = ExportSamples.CONTRACT;
    List<Domain> domains = new ArrayList<>(team.domains());
    domains.set(0, domains.get(0).recordingRules(rules));
    return new Contract(
        team.name(), team.stack(), domains, alerts, List.of(), List.of(), List.of());
  }

  private static Export export(Contract contract) {
    return ExportForm.export(ExportRequest.of(ExportForm.RULES, List.of(), List.of(contract)));
  }

  private Jvm.Result promtool(Export export) throws Exception {
    Path file = folder.resolve("x.rules.yml");
    Files.writeString(file, export.files().get(0).text());
    return Jvm.run(new ProcessBuilder("promtool", "check", "rules", file.toString()));
  }

  @Test
  void promtoolAcceptsEveryFile() throws Exception {
    PrometheusPrerequisite.require();
    Export export = export(ExportSamples.CONTRACT);

    assertThat(export.files())
        .extracting(ExportFile::path)
        .containsExactly("checkout-main.rules.yml", "checkout-payment-zone.rules.yml");
    Jvm.Result result = promtool(export);
    assertThat(result.code()).as(result.out() + result.err()).isZero();
    assertThat(result.out()).contains("SUCCESS: 2 rules found");
  }

  @Test
  void promtoolAcceptsHostileTexts() throws Exception {
    PrometheusPrerequisite.require();
    List<AlertRule> alerts = new ArrayList<>();
    for (String hostile : ExportSamples.HOSTILE) {
      // A rule file's annotations are templates, so that a text cannot have any braces.
      String text = hostile.replace("{{", "").replace("}}", "");
      alerts.add(
          new AlertRule(
                  "Down " + alerts.size(),
                  SERVER,
                  "up{job=\"shop\"}\n  == 0\n",
                  Duration.ofMillis(90_500),
                  text)
              .label("team", text)
              .annotation("description", "{{ $labels.job }} is down"));
    }

    Jvm.Result result = promtool(export(contract(alerts)));

    assertThat(result.code()).as(result.out() + result.err()).isZero();
    assertThat(result.out()).contains("SUCCESS: " + alerts.size() + " rules found");
  }

  @Test
  void aRuleIsEvaluatedAfterThoseWhoseSeriesItQueries() throws Exception {
    PrometheusPrerequisite.require();
    Export export =
        export(
            contract(
                List.of(),
                RecordingRule.of("a:x:max", SERVER, "max(result:x:sum) + max(result:y:sum)"),
                RecordingRule.of("result:y:sum", SERVER, "sum by (result) (result:x:sum)"),
                RecordingRule.of("result:x:sum", SERVER, "sum by (result) (shop_orders_total)")
                    .label("tier", "gold")));

    assertThat(export.files().get(0).text().lines().filter(line -> line.contains("record: ")))
        .containsExactly(
            "      - record: result:x:sum",
            "      - record: result:y:sum",
            "      - record: a:x:max");
    assertThat(export.files().get(0).text()).contains("        labels:\n          tier: gold\n");
    assertThat(promtool(export).out()).contains("SUCCESS: 3 rules found");
  }

  @Test
  void anExpressionThatDoesNotParseIsAFinding() {
    Export export =
        export(
            contract(List.of(new AlertRule("Down", SERVER, "up ==", Duration.ofMinutes(1), "x"))));

    assertThat(FindingFormatter.format(export.findings()))
        .startsWith("contract of Checkout / alert \"Down\": error: unexpected end of input")
        .contains("    up ==\n", "[promql-syntax]");
  }

  @Test
  void aContractWithoutRulesHasNoFiles() {
    assertThatThrownBy(() -> export(contract(List.of())))
        .isInstanceOf(ExportException.class)
        .hasMessage(
            "the contract has no alert and recording rules\n  → add them to the contract;"
                + " docs/guide.md has an example");
  }

  @ParameterizedTest
  @CsvSource({"0, 0s", "15000, 15s", "60000, 1m", "90500, 1m30s500ms", "90000000, 25h"})
  void durationsAreWrittenAsPrometheusPrintsThem(long millis, String text) {
    assertThat(RuleGroups.duration(Duration.ofMillis(millis))).isEqualTo(text);
  }
}

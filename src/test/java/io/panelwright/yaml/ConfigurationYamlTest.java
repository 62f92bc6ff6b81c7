package io.panelwright.yaml;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.lint.DatasourceDialect;
import io.panelwright.lint.Exclusion;
import io.panelwright.lint.ExclusionScope;
import io.panelwright.lint.LintConfiguration;
import io.panelwright.lint.QueryLanguage;
import io.panelwright.lint.RuleSeverity;
import io.panelwright.lint.Wildcard;
import io.panelwright.lint.rule.RuleRegistry;
import io.panelwright.testing.Golden;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationYamlTest {

  private static final String FILE = ".panelwright.yaml";

  @Test
  void readsSeveritiesAndExclusions() {
    ConfigurationYaml.Result result =
        ConfigurationYaml.read(
            FILE,
            """
            # What we want.
            rules:
              panel-title-missing: error
              panel-description-missing: off
            exclusions:
              - rule: panel-unit-missing
                dashboard: shop*
                panel: "Requests"
                reason: counts pieces of a kind of its own
              - {rule: panel-title-missing, panel: 12, reason: fixed in 14}
            """);
    assertThat(result.findings()).isEmpty();
    LintConfiguration configuration = result.configuration();
    assertThat(configuration.severities())
        .containsEntry("panel-title-missing", RuleSeverity.ERROR)
        .containsEntry("panel-description-missing", RuleSeverity.OFF)
        .hasSize(2);
    assertThat(configuration.exclusions())
        .extracting(Exclusion::rule, e -> e.position().toString(), Exclusion::reason)
        .containsExactly(
            tuple("panel-unit-missing", FILE + ":6:5", "counts pieces of a kind of its own"),
            tuple("panel-title-missing", FILE + ":10:5", "fixed in 14"));
    assertThat(configuration.exclusions())
        .extracting(Exclusion::scope)
        .containsExactly(
            new ExclusionScope.Named(
                Optional.of(new Wildcard("shop*")), Optional.of(new Wildcard("Requests"))),
            new ExclusionScope.Named(Optional.empty(), Optional.of(new Wildcard("12"))));
  }

  /** A code takes precedence over patterns, a longer pattern over a shorter one. */
  @Test
  void aPatternSetsTheSeverityOfAllRulesThatItMatches() {
    Map<String, RuleSeverity> severities =
        severities(
            """
            rules:
              "*": info
              panel-*: warning
              panel-title-*: error
              panel-unit-missing: off
              "?????-*-missing": off
              "*-missing": error
            """);
    assertThat(severities)
        .containsEntry("variable-unused", RuleSeverity.INFO)
        .containsEntry("panel-duplicate", RuleSeverity.WARNING)
        .containsEntry("panel-unit-missing", RuleSeverity.OFF)
        .containsEntry("panel-query-missing", RuleSeverity.OFF)
        .containsEntry("panel-title-missing", RuleSeverity.OFF)
        .containsEntry("threshold-missing", RuleSeverity.ERROR);
    assertThat(severities("rules:\n  panel-titl*-m*: info\n  panel-ti*-miss*: off\n"))
        .isEqualTo(Map.of("panel-title-missing", RuleSeverity.OFF));
    assertThat(severities("rules:\n  panel-titl*: info\n  panel-tit*g: off\n  panel-t*le*: off\n"))
        .containsEntry("panel-title-missing", RuleSeverity.INFO);
  }

  /** Rules that are off by default need their code, or a pattern that matches no other rules. */
  @Test
  void aPatternTurnsOnConventionsOnlyIfItMatchesNothingElse() {
    assertThat(severities("rules:\n  convention-*: info\n"))
        .containsEntry("convention-job-matcher", RuleSeverity.INFO)
        .containsEntry("convention-variable-refresh", RuleSeverity.INFO);
    assertThat(severities("rules:\n  dashboard-edit*: info\n"))
        .isEqualTo(Map.of("dashboard-editable", RuleSeverity.INFO));
    assertThat(severities("rules:\n  dashboard-*: info\n"))
        .containsEntry("dashboard-uid-duplicate", RuleSeverity.INFO)
        .doesNotContainKeys("dashboard-editable", "dashboard-not-classic");
    assertThat(severities("rules:\n  \"*\": error\n  dashboard-editable: warning\n"))
        .containsEntry("dashboard-editable", RuleSeverity.WARNING)
        .doesNotContainKey("convention-job-matcher");
  }

  private static Map<String, RuleSeverity> severities(String text) {
    ConfigurationYaml.Result result = ConfigurationYaml.read(FILE, text);
    assertThat(result.findings()).isEmpty();
    return result.configuration().severities();
  }

  @Test
  void anExclusionIsOfOneRule() {
    ConfigurationYaml.Result result =
        ConfigurationYaml.read(
            FILE, "exclusions:\n  - rule: panel-*\n    panel: Up\n    reason: why\n");
    assertThat(result.configuration().exclusions()).isEmpty();
    assertThat(result.findings())
        .extracting(FindingFormatter::formatLine)
        .containsExactly(
            ".panelwright.yaml:2:11: error: an exclusion is of one rule, found the pattern"
                + " \"panel-*\" [rule-unknown]");
  }

  @Test
  void aPatternThatMatchesNoRuleIsAnError() {
    ConfigurationYaml.Result result =
        ConfigurationYaml.read(FILE, "rules:\n  panels-*: off\n  dashboard-*-x: off\n");
    assertThat(result.findings())
        .extracting(FindingFormatter::formatEntry)
        .containsExactly(
            """
            .panelwright.yaml:2:3: error: no rule matches "panels-*"; did you mean "panel-*"? [rule-unknown]
                  panels-*: off
                  ^
              → list the rules: panelwright lint --list
            """,
            """
            .panelwright.yaml:3:3: error: no rule matches "dashboard-*-x"; did you mean "dashboard-*"? [rule-unknown]
                  dashboard-*-x: off
                  ^
              → list the rules: panelwright lint --list
            """);
  }

  @Test
  void readsTheDialectsOfDatasources() {
    ConfigurationYaml.Result result =
        ConfigurationYaml.read(
            FILE,
            """
            datasources:
              - uid: prom
                dialect: promql
              - {uid: "${ds}", dialect: metricsql}
              - {uid: vm-*, dialect: metricsql}
            """);
    assertThat(result.findings()).isEmpty();
    assertThat(result.configuration().withExclusions(List.of()).dialects())
        .containsExactly(
            new DatasourceDialect(new Wildcard("prom"), QueryLanguage.PROMQL),
            new DatasourceDialect(new Wildcard("${ds}"), QueryLanguage.METRICSQL),
            new DatasourceDialect(new Wildcard("vm-*"), QueryLanguage.METRICSQL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# nothing\n\n", "---\n", "\uFEFF# nothing"})
  void anEmptyFileIsTheDefaultConfiguration(String text) {
    ConfigurationYaml.Result result = ConfigurationYaml.read(FILE, text);
    assertThat(result.findings()).isEmpty();
    assertThat(result.configuration()).isEqualTo(LintConfiguration.DEFAULT);
  }

  /** Files, each with a different error; the golden file has all findings of each. */
  @Tag(Golden.TAG)
  @Test
  void theFindingsEqualTheGoldenFile() throws IOException {
    List<String> files =
        List.of(
            "rules:\n  panel-titel-missing: off\n",
            "rules:\n  unknown-metric: off\n  unknown-unit: off\n  panel-title-mising: off\n"
                + "  house-panel-datasource: off\n",
            "rules:\n  panel-title-missing: warn\n",
            "rules:\n  panel-title-missing:\n",
            "rules:\n  panel-title-missing: [error]\n",
            "rules: [panel-title-missing]\n",
            "rules: {}\n",
            "rule: {panel-title-missing: off}\n",
            "exclusions: []\n",
            "exclusions:\n  - rule: panel-title-missing\n    panel: A\n",
            "exclusions:\n  - rule: panel-title-missing\n    reason: because\n",
            "exclusions:\n  - rule: panel-title-missing\n    panel: A\n    reason: ' '\n",
            "exclusions:\n  - rule: nonsense\n    panel: A\n    reason: because\n",
            "exclusions:\n  - rules: panel-title-missing\n    panels: A\n    reason: because\n",
            "rules:\n  panel-title-missing: off\n  panel-title-missing: error\n",
            "rules:\n\tpanel-title-missing: off\n",
            "rules: *x\n",
            "datasources:\n  - uid: vm\n",
            "datasources:\n  - dialect: metricsql\n",
            "datasources:\n  - uid: vm\n    dialect: metricql\n",
            "datasources:\n  vm: metricsql\n",
            "datasources:\n  - uid: ''\n    dialect: [metricsql]\n",
            "- a\n",
            "a: [\u0000]\n");
    String report =
        files.stream()
            .map(
                text ->
                    text.replace("\u0000", "<NUL>")
                        + "---8<---\n"
                        + FindingFormatter.format(ConfigurationYaml.read(FILE, text).findings()))
            .collect(Collectors.joining("\n"));
    assertGolden("configuration-findings.txt", report);
  }

  @Test
  void validEntriesAreKeptBesideInvalidOnes() {
    LintConfiguration configuration =
        ConfigurationYaml.read(
                FILE,
                "rules:\n  panel-title-missing: error\n  nonsense: off\n  panel-unit-missing: maybe\n")
            .configuration();
    assertThat(configuration.severities()).containsOnlyKeys("panel-title-missing");
  }

  @Test
  void everyRuleCanBeConfigured() {
    String text =
        RuleRegistry.codes().stream()
            .map(code -> "  " + code + ": info\n")
            .collect(Collectors.joining("", "rules:\n", ""));
    ConfigurationYaml.Result result = ConfigurationYaml.read(FILE, text);
    assertThat(result.findings()).isEmpty();
    assertThat(result.configuration().severities()).containsOnlyKeys(RuleRegistry.codes());
  }

  @Test
  void anAbsurdFileIsRejectedWithAPosition() {
    for (String text :
        List.of("[".repeat(2 << 20), "rules:\n" + " - ".repeat(200_000), "{".repeat(900))) {
      assertThat(ConfigurationYaml.read(FILE, text).findings())
          .isNotEmpty()
          .allSatisfy(finding -> assertThat(finding.location().position()).isPresent());
    }
  }
}

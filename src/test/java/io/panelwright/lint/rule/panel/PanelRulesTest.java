package io.panelwright.lint.rule.panel;

import static io.panelwright.lint.Example.panel;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.json.JsonPointer;
import io.panelwright.lint.Example;
import io.panelwright.lint.Fix;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleExamples;
import io.panelwright.lint.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelRulesTest {

  @Test
  void anUnknownUnitBecomesASuffixUnlessItIsASlip() {
    assertThat(fixes(new UnitUnknownRule(), stat("widgets")))
        .containsExactly(set("suffix:widgets", "panels", "0", "fieldConfig", "defaults", "unit"));
    assertThat(fixes(new UnitUnknownRule(), stat("precent"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kWh", "km", "%", "€", "g/kWh", "ct/kWh", "lb/ft^3", "m/s", "kWh/100km"})
  void customUnitsAreNotReported(String unit) {
    assertThat(RuleExamples.violations(new UnitUnknownRule(), stat(unit))).isEmpty();
  }

  @Test
  void theThresholdsOfARemovedTypeAreNotJudged() {
    String panel =
        """
        {"type": "%s", "fieldConfig": {"overrides": [], "defaults": {
          "color": {"mode": "thresholds"},
          "custom": {"thresholdsStyle": {"mode": "line"}},
          "thresholds": {"mode": "absolute", "steps": [%s]}}}}
        """;
    String unsorted = "{\"color\": \"a\", \"value\": 5}, {\"color\": \"b\", \"value\": 1}";
    for (String type : List.of("graph", "singlestat", "grafana-singlestat-panel")) {
      assertThat(
              RuleExamples.violations(
                  new ThresholdOrderRule(), panel(panel.formatted(type, unsorted))))
          .isEmpty();
      assertThat(
              RuleExamples.violations(new ThresholdMissingRule(), panel(panel.formatted(type, ""))))
          .isEmpty();
    }
    Example timeseries = panel(panel.formatted("timeseries", unsorted + ", {\"value\": 0}"));
    assertThat(RuleExamples.violations(new ThresholdOrderRule(), timeseries)).hasSize(2);
    assertThat(
            RuleExamples.violations(
                new ThresholdMissingRule(), panel(panel.formatted("timeseries", ""))))
        .hasSize(2);
  }

  @Test
  void theStepsOfASinglestatAreJudged() {
    Example singlestat = panel("{\"type\": \"singlestat\", \"thresholds\": \"80,70\"}");
    assertThat(RuleExamples.violations(new ThresholdOrderRule(), singlestat)).hasSize(1);
  }

  @Test
  void aTypeThatTheSchemaMigrationReplacesIsKnown() {
    String dashboard = "{\"schemaVersion\": %d, \"panels\": [{\"id\": 1, \"type\": \"text2\"}]}";
    assertThat(
            RuleExamples.violations(
                new PanelTypeUnknownRule(), Example.dashboard(dashboard.formatted(25))))
        .isEmpty();
    assertThat(
            RuleExamples.violations(
                new PanelTypeUnknownRule(), Example.dashboard(dashboard.formatted(26))))
        .hasSize(1);
  }

  @Test
  void thresholdsOfAQueryAreNotMissing() {
    Example example =
        panel(
            """
            {"transformations": [{"id": "configFromData", "options": {}}],
             "fieldConfig": {"overrides": [], "defaults": {
               "custom": {"thresholdsStyle": {"mode": "line"}}}}}
            """);
    assertThat(RuleExamples.violations(new ThresholdMissingRule(), example)).isEmpty();
  }

  @Test
  void textsThatJavaScriptConvertsAreValid() {
    String panel = "{\"type\": \"stat\", \"fieldConfig\": {\"defaults\": {\"decimals\": %s}}}";
    for (String decimals : List.of("\"\"", "\"2\"", "2")) {
      assertThat(
              RuleExamples.violations(
                  new OptionValueInvalidRule(), panel(panel.formatted(decimals))))
          .isEmpty();
    }
    assertThat(
            RuleExamples.violations(
                new OptionValueInvalidRule(), panel(panel.formatted("\"two\""))))
        .hasSize(1);
  }

  @Test
  void optionsThatGrafanaMigratesAreNotReported() {
    Example gauge =
        panel(
            """
            {"type": "gauge", "options": {"maxValue": 100, "minValue": 0, "baseColor": "green",
              "thresholds": [], "valueMappings": [], "valueOptions": {"unit": "s"}}}
            """);
    Example canvas =
        panel(
            """
            {"type": "canvas", "options": {"root": {"elements": [], "placement": {"top": 1}}}}
            """);
    assertThat(RuleExamples.violations(new OptionUnknownRule(), gauge)).isEmpty();
    assertThat(RuleExamples.violations(new OptionUnknownRule(), canvas)).isEmpty();
  }

  @Test
  void aSecondQueryGetsAFreeLetterUnlessSomethingNamesIt() {
    String targets =
        "\"targets\": [{\"refId\": \"A\"}, {\"refId\": \"B\"}, {\"refId\": \"A\"}, {\"refId\": \"A\"}]";

    assertThat(fixes(new RefIdDuplicateRule(), panel("{" + targets + "}")))
        .containsExactly(
            set("C", "panels", "0", "targets", "2", "refId"),
            set("D", "panels", "0", "targets", "3", "refId"));
    assertThat(
            fixes(
                new RefIdDuplicateRule(),
                panel("{" + targets + ", \"transformations\": [{\"id\": \"merge\"}]}")))
        .isEmpty();
  }

  @Test
  void anUnknownOptionIsTakenAwayUnlessItIsASlip() {
    Example example =
        panel(
            """
            {"type": "stat", "options": {"legend": {"calcs": []}, "colourMode": "none"}}
            """);

    assertThat(fixes(new OptionUnknownRule(), example))
        .containsExactly(
            new Fix(
                List.of(
                    new Fix.Edit(
                        JsonPointer.parse("/panels/0/options/legend"), Optional.empty()))));
  }

  private static List<Fix> fixes(Rule rule, Example example) {
    List<Violation> violations = new ArrayList<>();
    rule.check(RuleExamples.subject(example), violations::add);
    return violations.stream().flatMap(violation -> violation.fix().stream()).toList();
  }

  private static Fix set(String value, String... pointer) {
    return new Fix(List.of(new Fix.Edit(JsonPointer.of(pointer), Optional.of(Json.of(value)))));
  }

  private static Example stat(String unit) {
    return panel(
        """
        {"type": "stat", "fieldConfig": {"defaults": {"unit": "%s"}}}
        """
            .formatted(unit));
  }
}

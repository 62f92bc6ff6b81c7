package io.panelwright.lint.rule.screen;

import io.panelwright.json.JsonObject;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.Set;

/** Reports graphs of a ratio whose axis has no upper limit. */
final class RatioAxisUnlimitedRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "ratio-axis-unlimited",
          "the axis of a ratio has no upper limit",
          """
          While all values are 0, Grafana shows an axis from 0 to 100, whatever the unit is; with the
          unit "percentunit" that is 10000 %. Set max to 1. For shares that are small as a rule, also
          set custom.axisSoftMax, such as 0.2: the axis ends there until a value is greater.
          """,
          Example.panel(
              """
              {"type": "timeseries",
                "fieldConfig": {"overrides": [], "defaults": {"unit": "percentunit"}}}
              """),
          Example.panel(
              """
              {"type": "timeseries",
                "fieldConfig": {"overrides": [], "defaults": {"unit": "percentunit", "max": 1}}}
              """));

  private static final Set<String> GRAPHS = Set.of("timeseries", "trend");

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    context.panels().stream()
        .filter(panel -> GRAPHS.contains(panel.view().type()))
        .filter(panel -> isUnlimited(panel.fieldDefaults()))
        .filter(panel -> !hasLimitOfFields(panel))
        .forEach(
            panel ->
                reporter.add(
                    ViolationReporter.violation(
                        this,
                        panel.location().at("fieldConfig", "defaults", "unit"),
                        "the axis has no upper limit: while all values are 0, it ends at 10000 %",
                        "set max to 1, or custom.axisSoftMax")));
  }

  private static boolean isUnlimited(JsonObject defaults) {
    JsonObject custom = defaults.object("custom");
    return defaults.string("unit").orElse("").equals("percentunit")
        && FieldNumber.of(defaults, "max").isEmpty()
        && FieldNumber.of(custom, "axisSoftMax").isEmpty()
        && !custom.string("axisPlacement").orElse("").equals("hidden")
        && !custom.object("stacking").string("mode").orElse("").equals("percent")
        && !custom.object("scaleDistribution").string("type").orElse("linear").equals("log");
  }

  /** Whether an override may set the limit, or the unit, of the shown fields. */
  private static boolean hasLimitOfFields(LocatedPanel panel) {
    return panel.fieldProperties().stream()
        .anyMatch(p -> p.id().equals("max") || p.id().equals("custom.axisSoftMax"));
  }
}

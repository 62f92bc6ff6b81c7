package io.panelwright.lint.rule.panel;

import io.panelwright.json.JsonObject;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.Optional;

/** Reports panels that display thresholds but configure none. */
final class ThresholdMissingRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "threshold-missing",
          "thresholds are not configured",
          """
          If a panel is colored by thresholds and has none, Grafana uses its default: green, and red
          from 80, for any unit. If threshold lines or areas are enabled, nothing is drawn.
          Configure the steps, or use another color mode.
          """,
          Example.panel(
              """
              {"fieldConfig": {"overrides": [], "defaults": {"unit": "s",
                "color": {"mode": "thresholds"}}}}
              """),
          Example.panel(
              """
              {"fieldConfig": {"overrides": [], "defaults": {"unit": "s",
                "color": {"mode": "thresholds"},
                "thresholds": {"mode": "absolute", "steps": [
                  {"color": "green", "value": null}, {"color": "red", "value": 1.5}]}}}}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (LocatedPanel panel :
        context.panels().stream().filter(ThresholdMissingRule::isJudged).toList()) {
      int most =
          PanelThresholds.collect(panel).stream().mapToInt(t -> t.steps().size()).max().orElse(0);
      if (most == 0 && isColoredByThresholds(panel)) {
        reporter.add(
            ViolationReporter.violation(
                this,
                panel.location().at("fieldConfig", "defaults", "color", "mode"),
                "the color mode is thresholds, but none are configured: Grafana shows red from 80",
                "configure the steps, or use another color mode"));
      }
      if (most < 2 && drawsThresholds(panel)) {
        reporter.add(
            ViolationReporter.violation(
                this,
                panel.location().at("fieldConfig", "defaults", "custom", "thresholdsStyle", "mode"),
                "thresholdsStyle is on, but no thresholds are configured",
                "configure the steps, or set thresholdsStyle to off"));
      }
    }
  }

  /** Whether the thresholds are those of the file, not of a query by a transformation. */
  private static boolean isJudged(LocatedPanel panel) {
    return PanelThresholds.areRead(panel)
        && panel
            .view()
            .json()
            .array("transformations")
            .objects()
            .noneMatch(t -> t.string("id").equals(Optional.of("configFromData")));
  }

  private static boolean isColoredByThresholds(LocatedPanel panel) {
    return panel.showsValues()
        && panel.fieldDefaults().object("color").string("mode").equals(Optional.of("thresholds"));
  }

  private static boolean drawsThresholds(LocatedPanel panel) {
    JsonObject custom = panel.fieldDefaults().object("custom");
    String mode = custom.object("thresholdsStyle").string("mode").orElse("off");
    return !mode.equals("off");
  }
}

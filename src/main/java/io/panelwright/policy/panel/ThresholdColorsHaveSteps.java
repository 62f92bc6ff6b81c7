package io.panelwright.policy.panel;

import io.panelwright.json.JsonObject;
import io.panelwright.policy.Example;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import java.util.Optional;

/** A panel that shows thresholds has some. */
final class ThresholdColorsHaveSteps implements Policy {

  private static final Rule RULE =
      Rule.warning(
          "threshold-missing",
          "a panel is coloured by thresholds that nobody gave",
          """
          Where a panel is coloured by thresholds and has none, Grafana makes some up: green, and red
          from 80, whatever is measured. Where lines or areas of thresholds are switched on, nothing
          is drawn at all. Give the steps, or choose another colour mode.
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
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (Placed panel : subject.panels()) {
      int most = Thresholds.of(panel).stream().mapToInt(t -> t.steps().size()).max().orElse(0);
      if (most == 0 && isColoredByThresholds(panel)) {
        report.add(
            Report.of(
                this,
                panel.where().at("fieldConfig", "defaults", "color", "mode"),
                "the colour mode is thresholds, but there are none: red from 80, says Grafana",
                "give the steps, or choose another colour mode"));
      }
      if (most < 2 && drawsThresholds(panel)) {
        report.add(
            Report.of(
                this,
                panel.where().at("fieldConfig", "defaults", "custom", "thresholdsStyle", "mode"),
                "thresholds are to be drawn, but there are none",
                "give the steps, or switch thresholdsStyle off"));
      }
    }
  }

  private static boolean isColoredByThresholds(Placed panel) {
    return panel.showsValues()
        && panel.fieldDefaults().object("color").string("mode").equals(Optional.of("thresholds"));
  }

  private static boolean drawsThresholds(Placed panel) {
    JsonObject custom = panel.fieldDefaults().object("custom");
    String mode = custom.object("thresholdsStyle").string("mode").orElse("off");
    return !mode.equals("off");
  }
}

package io.panelwright.lint.rule.panel;

import io.panelwright.json.Json;
import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reports threshold steps that are not in ascending order from the base. */
final class ThresholdOrderRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "threshold-order",
          "threshold steps are not in ascending order",
          """
          Grafana evaluates the steps in order and stops at the first step that the value does not
          reach: a step below its predecessor is never used, and a bad value keeps the color of a
          good one. The first step is the base for all values below the second; its own value counts
          as minus infinity. Sort the steps and put a base first.
          """,
          Example.panel(
              """
              {"fieldConfig": {"overrides": [], "defaults": {"unit": "s", "thresholds": {
                "mode": "absolute", "steps": [
                  {"color": "green", "value": null},
                  {"color": "red", "value": 5},
                  {"color": "orange", "value": 1}]}}}}
              """),
          Example.panel(
              """
              {"fieldConfig": {"overrides": [], "defaults": {"unit": "s", "thresholds": {
                "mode": "absolute", "steps": [
                  {"color": "green", "value": null},
                  {"color": "orange", "value": 1},
                  {"color": "red", "value": 5}]}}}}
              """));

  private static final Pattern NUMBERS =
      Pattern.compile("-?[0-9]+(\\.[0-9]+)?(, *-?[0-9]+(\\.[0-9]+)?)*");

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (LocatedPanel panel : context.panels()) {
      for (PanelThresholds thresholds : PanelThresholds.collect(panel)) {
        checkBase(thresholds, reporter);
        checkOrder(thresholds.values(), thresholds.location().at("steps"), reporter);
      }
      checkSinglestat(panel, reporter);
    }
  }

  private void checkBase(PanelThresholds thresholds, ViolationReporter reporter) {
    double base = thresholds.base();
    if (base > 0 && Double.isFinite(base)) {
      reporter.add(
          ViolationReporter.violation(
              this,
              thresholds.location().at("steps", 0, "value"),
              "the first step has the value "
                  + Json.of(base)
                  + ", but Grafana also uses it for all lower values",
              "add a step with the color of lower values before it"));
    }
  }

  private void checkOrder(
      List<Double> values, DashboardLocation location, ViolationReporter reporter) {
    for (int i = 1; i < values.size(); i++) {
      if (values.get(i) < values.get(i - 1)) {
        reporter.add(
            ViolationReporter.violation(
                this,
                location,
                "the step at "
                    + Json.of(values.get(i))
                    + " comes after the one at "
                    + Json.of(values.get(i - 1)),
                "sort the steps by value"));
      }
    }
  }

  /** Checks a singlestat, whose steps are a text such as {@code 70,80}. */
  private void checkSinglestat(LocatedPanel panel, ViolationReporter reporter) {
    String steps = panel.view().json().string("thresholds").orElse("");
    if (panel.view().type().equals("singlestat") && NUMBERS.matcher(steps).matches()) {
      List<Double> values = Arrays.stream(steps.split(",")).map(Double::valueOf).toList();
      checkOrder(values, panel.location().at("thresholds"), reporter);
    }
  }
}

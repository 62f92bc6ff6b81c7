package io.panelwright.policy.panel;

import io.panelwright.json.Json;
import io.panelwright.policy.Example;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Where;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Threshold steps begin with the base and ascend. */
final class ThresholdsAscend implements Policy {

  private static final Rule RULE =
      Rule.error(
          "threshold-order",
          "threshold steps do not ascend from their base",
          """
          Grafana goes through the steps from the first and stops at one that the value does not
          reach: a step below its predecessor is never seen, and a bad value keeps the colour of a
          good one. The first step is the base, of whatever is below the second; its value counts as
          minus infinity. Sort the steps and put a base in front.
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
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (Placed panel : subject.panels()) {
      for (Thresholds thresholds : Thresholds.of(panel)) {
        checkBase(thresholds, report);
        checkOrder(thresholds.values(), thresholds.where().at("steps"), report);
      }
      checkSinglestat(panel, report);
    }
  }

  private void checkBase(Thresholds thresholds, Report report) {
    double base = thresholds.base();
    if (base > 0 && Double.isFinite(base)) {
      report.add(
          Report.of(
              this,
              thresholds.where().at("steps", 0, "value"),
              "the first step begins at "
                  + Json.of(base)
                  + ", but Grafana uses it for all lower values, too",
              "put a step with the colour of lower values in front"));
    }
  }

  private void checkOrder(List<Double> values, Where where, Report report) {
    for (int i = 1; i < values.size(); i++) {
      if (values.get(i) < values.get(i - 1)) {
        report.add(
            Report.of(
                this,
                where,
                "the step at "
                    + Json.of(values.get(i))
                    + " comes after the one at "
                    + Json.of(values.get(i - 1)),
                "sort the steps by value"));
      }
    }
  }

  /** A singlestat has its steps in a text such as {@code 70,80}. */
  private void checkSinglestat(Placed panel, Report report) {
    String steps = panel.view().json().string("thresholds").orElse("");
    if (panel.view().type().equals("singlestat") && NUMBERS.matcher(steps).matches()) {
      List<Double> values = Arrays.stream(steps.split(",")).map(Double::valueOf).toList();
      checkOrder(values, panel.where().at("thresholds"), report);
    }
  }
}

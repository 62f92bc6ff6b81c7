package io.panelwright.policy.panel;

import io.panelwright.json.JsonObject;
import io.panelwright.policy.Example;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import java.util.Optional;
import java.util.Set;

/** A panel of numbers says in which unit they are. */
final class PanelHasUnit implements Policy {

  private static final Rule RULE =
      Rule.warning(
          "panel-unit",
          "a panel of numbers has no unit",
          """
          Whoever reads "0.25" cannot tell whether it is a quarter of a second or of a percent, and
          Grafana cannot shorten 1500000 to 1.5 MB. Choose a unit; "none" or "short" says that the
          values are plain numbers.
          """,
          Example.panel(
              """
              {"type": "stat", "fieldConfig": {"defaults": {"unit": ""}, "overrides": []},
               "targets": [{"refId": "A", "expr": "process_resident_memory_bytes"}]}
              """),
          Example.panel(
              """
              {"type": "stat", "fieldConfig": {"defaults": {"unit": "bytes"}, "overrides": []},
               "targets": [{"refId": "A", "expr": "process_resident_memory_bytes"}]}
              """));

  /** Types whose values are numbers rather than states or texts; a table's columns differ. */
  private static final Set<String> NUMBERS =
      Set.of(
          "timeseries",
          "stat",
          "gauge",
          "bargauge",
          "graph",
          "singlestat",
          "heatmap",
          "barchart",
          "piechart",
          "histogram",
          "trend");

  /** A stat that shows names shows no numbers. */
  private static final Set<String> NAMES = Set.of("name", "none");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (Placed panel : subject.panels()) {
      if (NUMBERS.contains(panel.view().type())
          && asks(panel)
          && !hasUnit(panel)
          && !isText(panel)) {
        report.add(
            Report.of(
                this,
                panel.where(),
                "the panel shows numbers without a unit",
                "choose a unit, or \"none\" for plain numbers"));
      }
    }
  }

  private static boolean asks(Placed panel) {
    return !panel.view().targets().isEmpty();
  }

  private static boolean hasUnit(Placed panel) {
    JsonObject json = panel.view().json();
    return given(panel.unit())
        || json.array("yaxes").objects().anyMatch(axis -> given(axis.string("format")))
        || given(json.string("format"))
        || given(json.object("yAxis").string("format"))
        || given(json.object("options").object("yAxis").string("unit"))
        || json.array("styles").objects().anyMatch(style -> given(style.string("unit")))
        || panel.fieldProperties().stream().anyMatch(property -> property.id().equals("unit"));
  }

  private static boolean given(Optional<String> unit) {
    return unit.filter(text -> !text.isBlank()).isPresent();
  }

  /** Whether words stand in place of the numbers. */
  private static boolean isText(Placed panel) {
    JsonObject options = panel.view().json().object("options");
    return !panel.fieldDefaults().array("mappings").isEmpty()
        || !options.object("reduceOptions").string("fields").orElse("").isEmpty()
        || NAMES.contains(options.string("textMode").orElse(""))
        || isPercentOfAStack(panel);
  }

  /** Grafana writes percent on the axis by itself. */
  private static boolean isPercentOfAStack(Placed panel) {
    return panel
        .fieldDefaults()
        .object("custom")
        .object("stacking")
        .string("mode")
        .equals(Optional.of("percent"));
  }
}

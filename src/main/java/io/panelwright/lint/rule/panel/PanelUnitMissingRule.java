package io.panelwright.lint.rule.panel;

import io.panelwright.json.JsonObject;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.Optional;
import java.util.Set;

/** Reports panels of numbers without a unit. */
final class PanelUnitMissingRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "panel-unit-missing",
          "a panel of numbers has no unit",
          """
          For "0.25" readers cannot tell a quarter of a second from 0.25 percent, and Grafana cannot
          shorten 1500000 to 1.5 MB. Set a unit; "none" or "short" means plain numbers.
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

  /** Types that show numbers rather than states or texts; tables have mixed columns. */
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

  /** Text modes in which a stat shows names instead of numbers. */
  private static final Set<String> NAMES = Set.of("name", "none");

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (LocatedPanel panel : context.panels()) {
      if (NUMBERS.contains(panel.view().type())
          && hasQueries(panel)
          && !hasUnit(panel)
          && !isText(panel)) {
        reporter.add(
            ViolationReporter.violation(
                this,
                panel.location(),
                "the panel shows numbers without a unit",
                "set a unit, or \"none\" for plain numbers"));
      }
    }
  }

  private static boolean hasQueries(LocatedPanel panel) {
    return !panel.view().targets().isEmpty();
  }

  private static boolean hasUnit(LocatedPanel panel) {
    JsonObject json = panel.view().json();
    return isSet(panel.unit())
        || json.array("yaxes").objects().anyMatch(axis -> isSet(axis.string("format")))
        || isSet(json.string("format"))
        || isSet(json.object("yAxis").string("format"))
        || isSet(json.object("options").object("yAxis").string("unit"))
        || json.array("styles").objects().anyMatch(style -> isSet(style.string("unit")))
        || panel.fieldProperties().stream().anyMatch(property -> property.id().equals("unit"));
  }

  private static boolean isSet(Optional<String> unit) {
    return unit.filter(text -> !text.isBlank()).isPresent();
  }

  /** Whether mappings replace the numbers with texts. */
  private static boolean isText(LocatedPanel panel) {
    JsonObject options = panel.view().json().object("options");
    return !panel.fieldDefaults().array("mappings").isEmpty()
        || !options.object("reduceOptions").string("fields").orElse("").isEmpty()
        || NAMES.contains(options.string("textMode").orElse(""))
        || isPercentOfAStack(panel);
  }

  /** Whether the panel is stacked to 100 percent; Grafana then labels the axis itself. */
  private static boolean isPercentOfAStack(LocatedPanel panel) {
    return panel
        .fieldDefaults()
        .object("custom")
        .object("stacking")
        .string("mode")
        .equals(Optional.of("percent"));
  }
}

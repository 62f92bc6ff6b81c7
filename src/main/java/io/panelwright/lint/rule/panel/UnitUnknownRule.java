package io.panelwright.lint.rule.panel;

import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.json.Json;
import io.panelwright.json.JsonString;
import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.Example;
import io.panelwright.lint.FieldProperty;
import io.panelwright.lint.Fix;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.text.Suggestions;
import java.util.Optional;

/** Reports units that Grafana does not have. */
final class UnitUnknownRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "unit-unknown",
          "Grafana does not have the unit",
          """
          Grafana appends an unknown unit to the number: "precent" turns 0.25 into "0.25 precent"
          instead of "25%". Use a Grafana unit; to append a text on purpose, use "suffix:". A text
          that cannot be a misspelt name, such as "kWh" or "g/kWh", is not reported.
          """,
          Example.panel(
              """
              {"fieldConfig": {"defaults": {"unit": "precent"}, "overrides": []}}
              """),
          Example.panel(
              """
              {"fieldConfig": {"defaults": {"unit": "suffix:workers"}, "overrides": []}}
              """));

  private static final int SHORT = 3;

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    GrafanaSchema schema = context.schema();
    for (LocatedPanel panel : context.panels()) {
      DashboardLocation defaults = panel.location().at("fieldConfig", "defaults", "unit");
      panel.unit().ifPresent(unit -> check(unit, defaults, schema, reporter));
      for (FieldProperty property : panel.fieldProperties()) {
        if (property.id().equals("unit") && property.value() instanceof JsonString unit) {
          check(unit.value(), property.location(), schema, reporter);
        }
      }
    }
  }

  private void check(
      String unit, DashboardLocation location, GrafanaSchema schema, ViolationReporter reporter) {
    if (unit.isBlank()
        || schema.isUnit(unit)
        || GrafanaVariables.containsAny(unit)
        || isCustom(unit, schema)) {
      return;
    }
    Optional<String> nearest = near(unit, schema);
    String next =
        nearest
            .map(known -> "use \"" + known + "\", or \"suffix:" + unit + "\" to append the text")
            .orElse("use \"suffix:" + unit + "\" to append the text to the number");
    Violation violation =
        ViolationReporter.violation(this, location, "Grafana has no unit \"" + unit + "\"", next);
    reporter.add(
        nearest.isPresent()
            ? violation
            : violation.withFix(Fix.set(location, Json.of("suffix:" + unit))));
  }

  /**
   * Whether the text is a custom unit, which Grafana's editor stores without a prefix: a few
   * letters, or other characters than letters.
   */
  private static boolean isCustom(String unit, GrafanaSchema schema) {
    return !unit.matches("\\p{L}{4,}") && schema.units().stream().noneMatch(unit::equalsIgnoreCase);
  }

  /** The most similar unit; short texts need an exact match except for case. */
  private static Optional<String> near(String unit, GrafanaSchema schema) {
    return Suggestions.nearest(unit, schema.units())
        .filter(known -> unit.length() > SHORT || known.equalsIgnoreCase(unit));
  }
}

package io.panelwright.lint.rule.screen;

import io.panelwright.json.JsonObject;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.value.ValueFormats;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.Set;

/** Reports panels that show counts from 1000 on without their digits. */
final class CountDigitsLostRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "count-digits-lost",
          "counts from 1000 on lose their digits",
          """
          The unit "short" abbreviates from 1000 on. Without decimals only one digit is left: 1027
          is shown as "1 K", and so is 1499. Use the unit "none" or "locale" for counts, or do not
          set decimals to 0.
          """,
          Example.panel(panel("short")),
          Example.panel(panel("none")));

  private static final Set<String> TYPES = Set.of("stat", "gauge", "bargauge", "table");
  private static final Set<String> UNITS = Set.of("short", "sishort");
  private static final int SAMPLE = 1027;

  private static String panel(String unit) {
    return """
        {"type": "stat", "fieldConfig": {"overrides": [],
          "defaults": {"unit": "%s", "decimals": 0}}}
        """
        .formatted(unit);
  }

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    context.panels().stream()
        .filter(panel -> TYPES.contains(panel.view().type()))
        .filter(panel -> losesDigits(panel.fieldDefaults()))
        .forEach(panel -> reporter.add(violation(panel)));
  }

  private Violation violation(LocatedPanel panel) {
    String unit = panel.unit().orElse("");
    String text =
        ValueFormats.format(unit, Cell.of(SAMPLE), OptionalInt.of(0), ZoneOffset.UTC).toString();
    return ViolationReporter.violation(
        this,
        panel.location().at("fieldConfig", "defaults", "unit"),
        "the unit \"" + unit + "\" without decimals shows " + SAMPLE + " as \"" + text + "\"",
        "use the unit \"none\" or \"locale\", or remove the decimals");
  }

  private static boolean losesDigits(JsonObject defaults) {
    boolean small = FieldNumber.of(defaults, "max").orElse(SAMPLE) < SAMPLE;
    return UNITS.contains(defaults.string("unit").orElse(""))
        && FieldNumber.of(defaults, "decimals").orElse(1) == 0
        && !small;
  }
}

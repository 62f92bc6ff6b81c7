package io.panelwright.lint.rule.panel;

import io.panelwright.grafana.schema.SettingsValidator;
import io.panelwright.lint.Example;
import io.panelwright.lint.Fix;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import java.util.Set;

/** Reports options that the panel type does not have. */
final class OptionUnknownRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "option-unknown",
          "the panel's type has no such option",
          """
          Grafana ignores an unknown option and silently removes an unknown field option, so the
          panel looks different from the file. Usually the name is misspelled, or the option belongs
          to another panel type.
          """,
          Example.panel(
              """
              {"type": "stat", "options": {"colourMode": "background"}}
              """),
          Example.panel(
              """
              {"type": "stat", "options": {"colorMode": "background"}}
              """));

  /** Names of earlier versions that Grafana migrates or drops when it loads a dashboard. */
  private static final Set<String> OUTGROWN =
      Set.of(
          "footer",
          "tooltipOptions",
          "graph",
          "dataLinks",
          "alertThreshold",
          "tooltip.show",
          "fieldOptions",
          "baseColor",
          "maxValue",
          "minValue",
          "nullValueMode",
          "thresholds",
          "valueMappings",
          "valueOptions",
          "unitScale",
          "custom.displayMode",
          "custom.hidden");

  /** The frame of a canvas has the options of its elements, which the schema does not list. */
  private static final String FRAME = "root.";

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    InvalidOptionCollector.INVALID_OPTIONS.of(context).stream()
        .filter(option -> option.problem().kind() == SettingsValidator.ProblemKind.UNKNOWN)
        .filter(option -> !OUTGROWN.contains(option.problem().path()))
        .filter(option -> !option.problem().path().startsWith(FRAME))
        .forEach(option -> reporter.add(violation(option)));
  }

  private Violation violation(InvalidOptionCollector.InvalidOption option) {
    String next = option.problem().hasSuggestion() ? "correct the name" : "remove the option";
    Violation violation =
        ViolationReporter.violation(this, option.location(), option.problem().message(), next);
    return option.removable() ? violation.withFix(Fix.remove(option.location())) : violation;
  }
}

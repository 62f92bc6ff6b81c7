package io.panelwright.lint.rule.panel;

import io.panelwright.grafana.schema.SettingsValidator;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;

/** Reports options with values that Grafana does not accept. */
final class OptionValueInvalidRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "option-value-invalid",
          "an option has a value that Grafana does not accept",
          """
          Grafana silently falls back to another value, usually the default, so the panel looks
          different from the file.
          """,
          Example.panel(
              """
              {"type": "stat", "options": {"colorMode": "backround"}}
              """),
          Example.panel(
              """
              {"type": "stat", "options": {"colorMode": "background"}}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (InvalidOptionCollector.InvalidOption option :
        InvalidOptionCollector.INVALID_OPTIONS.of(context)) {
      if (option.problem().kind() == SettingsValidator.ProblemKind.INVALID_VALUE
          && !option.isConverted()) {
        reporter.add(
            ViolationReporter.violation(
                this, option.location(), option.problem().message(), "use an allowed value"));
      }
    }
  }
}

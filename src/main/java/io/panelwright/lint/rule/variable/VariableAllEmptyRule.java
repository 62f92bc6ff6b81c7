package io.panelwright.lint.rule.variable;

import io.panelwright.json.JsonObject;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LintContext.LocatedVariable;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.Optional;

/** Reports variables whose option "All" expands to nothing. */
final class VariableAllEmptyRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "variable-all-empty",
          "\"All\" of a variable expands to nothing",
          """
          "All" expands to all options of the variable, but the list is empty and stays empty: a
          matcher with it matches only series without the label. Give the variable options, or set
          allValue, for example to ".+".
          """,
          Example.dashboard(
              """
              {"templating": {"list": [{"type": "custom", "name": "job", "includeAll": true,
                "query": "", "options": []}]}}
              """),
          Example.dashboard(
              """
              {"templating": {"list": [{"type": "custom", "name": "job", "includeAll": true,
                "query": "api,web", "options": []}]}}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (LocatedVariable variable : context.variables()) {
      JsonObject json = variable.view().json();
      if (json.isTrue("includeAll")
          && json.string("allValue").orElse("").isEmpty()
          && !hasOptions(json)
          && isNeverFilled(variable, context)) {
        reporter.add(
            ViolationReporter.violation(
                this,
                variable.location(),
                "\"All\" expands to nothing: the variable has no options",
                "add options, or set allValue, for example to \".+\""));
      }
    }
  }

  private static boolean hasOptions(JsonObject json) {
    return json.array("options")
        .objects()
        .anyMatch(option -> !option.string("value").equals(Optional.of("$__all")));
  }

  private static boolean isNeverFilled(LocatedVariable variable, LintContext context) {
    boolean emptyQuery = variable.view().query().isBlank();
    return switch (variable.view().type()) {
      case "custom" -> emptyQuery;
      case "query" -> VariableNeverRefreshedRule.isNeverRefreshed(variable, context);
      default -> false;
    };
  }
}

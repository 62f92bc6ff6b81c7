package io.panelwright.lint.rule.variable;

import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LintContext.LocatedVariable;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.HashSet;
import java.util.Set;

/** Reports variables that have the same name. */
final class VariableNameDuplicateRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "variable-name-duplicate",
          "two variables have the same name",
          """
          A query with the name gets the value of one of the variables, possibly not of the one that
          the user changes. Rename or remove one.
          """,
          Example.dashboard(
              """
              {"templating": {"list": [
                {"type": "textbox", "name": "job"}, {"type": "constant", "name": "job"}]}}
              """),
          Example.dashboard(
              """
              {"templating": {"list": [
                {"type": "textbox", "name": "job"}, {"type": "constant", "name": "cluster"}]}}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    Set<String> seen = new HashSet<>();
    for (LocatedVariable variable : context.variables()) {
      String name = variable.view().name();
      if (!seen.add(name)) {
        reporter.add(
            ViolationReporter.violation(
                this,
                variable.location().at("name"),
                "another variable also has the name \"" + name + "\"",
                "rename or remove one of them"));
      }
    }
  }
}

package io.panelwright.lint.rule.variable;

import io.panelwright.json.JsonObject;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LintContext.LocatedVariable;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.HashSet;
import java.util.Set;

/** Reports variables that have the same label. */
final class VariableLabelDuplicateRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "variable-label-duplicate",
          "two variables have the same label",
          """
          The lists at the top of the dashboard cannot be distinguished. Use different labels.
          """,
          Example.dashboard(
              """
              {"templating": {"list": [
                {"type": "textbox", "name": "source", "label": "Cluster"},
                {"type": "textbox", "name": "target", "label": "Cluster"}]}}
              """),
          Example.dashboard(
              """
              {"templating": {"list": [
                {"type": "textbox", "name": "source", "label": "From cluster"},
                {"type": "textbox", "name": "target", "label": "To cluster"}]}}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    Set<String> seen = new HashSet<>();
    for (LocatedVariable variable : context.variables()) {
      JsonObject json = variable.view().json();
      String label = json.string("label").orElse("").strip();
      boolean shown = json.integer("hide").orElse(0L) == 0;
      if (shown && !label.isEmpty() && !seen.add(label)) {
        reporter.add(
            ViolationReporter.violation(
                this,
                variable.location().at("label"),
                "another variable also has the label \"" + label + "\"",
                "use different labels"));
      }
    }
  }
}

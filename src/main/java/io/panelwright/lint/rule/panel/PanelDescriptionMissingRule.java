package io.panelwright.lint.rule.panel;

import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;

/** Reports panels of values without a description. */
final class PanelDescriptionMissingRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "panel-description-missing",
          "a panel that shows values has no description",
          """
          The title names the values; the description, behind the (i) in the corner, explains what
          they mean, which values are normal, and what to do otherwise.
          """,
          Example.panel(
              """
              {"title": "Requests", "description": ""}
              """),
          Example.panel(
              """
              {"title": "Requests", "description": "Per second. Below 10 on a weekday: call Anna."}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (LocatedPanel panel : context.panels()) {
      if (panel.showsValues() && panel.view().json().string("description").orElse("").isBlank()) {
        reporter.add(
            ViolationReporter.violation(
                this,
                panel.location(),
                "the panel has no description",
                "describe what the values mean and what to do if they are wrong"));
      }
    }
  }
}

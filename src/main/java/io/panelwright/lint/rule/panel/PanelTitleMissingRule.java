package io.panelwright.lint.rule.panel;

import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;

/** Reports panels of values without a title. */
final class PanelTitleMissingRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "panel-title-missing",
          "a panel that shows values has no title",
          """
          Without a title readers cannot see what the number is. Give the panel a title that names
          what it shows.
          """,
          Example.panel(
              """
              {"type": "stat", "title": ""}
              """),
          Example.panel(
              """
              {"type": "stat", "title": "Orders per second"}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (LocatedPanel panel : context.panels()) {
      if (panel.showsValues() && panel.view().title().isBlank()) {
        reporter.add(
            ViolationReporter.violation(
                this,
                panel.location(),
                "the panel has no title",
                "add a short title that names what the panel shows"));
      }
    }
  }
}

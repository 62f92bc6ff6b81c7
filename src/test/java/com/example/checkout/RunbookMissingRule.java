package com.example.checkout;

import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;

/** A panel with a threshold has a link to its runbook. */
final class RunbookMissingRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "runbook-missing",
          "a panel with a threshold has no link to a runbook",
          """
          An operator who sees a value above its threshold needs the next step. Add a panel link
          whose URL contains "runbook".
          """,
          Example.panel(
              """
              {"fieldConfig": {"defaults": {"thresholds": {"steps": [
                {"color": "green", "value": null}, {"color": "red", "value": 1}]}}}}
              """),
          Example.panel(
              """
              {"links": [{"title": "Runbook", "url": "https://example.com/runbook"}],
               "fieldConfig": {"defaults": {"thresholds": {"steps": [
                 {"color": "green", "value": null}, {"color": "red", "value": 1}]}}}}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter report) {
    for (LocatedPanel panel : context.panels()) {
      if (hasThreshold(panel) && !hasRunbook(panel)) {
        report.add(
            ViolationReporter.violation(
                this,
                panel.location().at("links"),
                "the panel has a threshold and no link to a runbook",
                "add a panel link to the runbook"));
      }
    }
  }

  private static boolean hasThreshold(LocatedPanel panel) {
    return panel.fieldDefaults().object("thresholds").array("steps").size() > 1;
  }

  private static boolean hasRunbook(LocatedPanel panel) {
    return panel
        .view()
        .json()
        .array("links")
        .objects()
        .anyMatch(link -> link.string("url").orElse("").contains("runbook"));
  }
}

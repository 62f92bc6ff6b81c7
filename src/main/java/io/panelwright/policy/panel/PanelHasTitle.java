package io.panelwright.policy.panel;

import io.panelwright.policy.Example;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;

/** A panel of values tells what they are. */
final class PanelHasTitle implements Policy {

  private static final Rule RULE =
      Rule.warning(
          "panel-title",
          "a panel that shows values has no title",
          """
          Whoever looks at the dashboard at night sees a number and cannot tell of what. Give the
          panel a title that says what it shows, in the words of its readers.
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
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (Placed panel : subject.panels()) {
      if (panel.showsValues() && panel.view().title().isBlank()) {
        report.add(
            Report.of(
                this, panel.where(), "the panel has no title", "say in a few words what it shows"));
      }
    }
  }
}

package io.panelwright.policy.panel;

import io.panelwright.policy.Example;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;

/** A panel of values says what they mean. */
final class PanelHasDescription implements Policy {

  private static final Rule RULE =
      Rule.warning(
          "panel-description",
          "a panel that shows values has no description",
          """
          The title says what is shown; the description, behind the (i) in the corner, says what it
          means, what is normal, and what to do when it is not. Without it only the author knows.
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
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (Placed panel : subject.panels()) {
      if (panel.showsValues() && panel.view().json().string("description").orElse("").isBlank()) {
        report.add(
            Report.of(
                this,
                panel.where(),
                "the panel has no description",
                "say what the values mean and what to do when they are wrong"));
      }
    }
  }
}

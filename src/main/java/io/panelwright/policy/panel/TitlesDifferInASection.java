package io.panelwright.policy.panel;

import io.panelwright.policy.Example;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Where;
import java.util.HashSet;
import java.util.Set;

/** Panels of one kind have titles of their own within a section. */
final class TitlesDifferInASection implements Policy {

  private static final Rule RULE =
      Rule.warning(
          "title-duplicate",
          "two panels of a section have the same title",
          """
          "Look at Latency" does not say which one, and neither does an alert that links to it. Say
          in the titles what differs.
          """,
          Example.dashboard(
              """
              {"panels": [
                {"id": 1, "type": "stat", "title": "Latency"},
                {"id": 2, "type": "stat", "title": "Latency"}
              ]}
              """),
          Example.dashboard(
              """
              {"panels": [
                {"id": 1, "type": "stat", "title": "Latency p50"},
                {"id": 2, "type": "stat", "title": "Latency p99"}
              ]}
              """));

  @Override
  public Rule rule() {
    return RULE;
  }

  /** What must not come twice. A graph may be called as the tile beside it. */
  private record Name(Where section, String type, String title) {}

  @Override
  public void check(Subject subject, Report report) {
    Set<Name> seen = new HashSet<>();
    for (Placed panel : subject.panels()) {
      String title = panel.view().title().strip();
      Name name = new Name(panel.section().where(), panel.view().type(), title);
      if (panel.showsValues() && !title.isEmpty() && !panel.isRepetition() && !seen.add(name)) {
        report.add(
            Report.of(
                this,
                panel.where().at("title"),
                "another "
                    + panel.view().type()
                    + " of the section is called \""
                    + title
                    + "\", too",
                "say in the titles what differs"));
      }
    }
  }
}

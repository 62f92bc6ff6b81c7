package io.panelwright.policy.layout;

import io.panelwright.policy.Example;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import java.util.List;

/** Panels have ids of their own. Told once a dashboard: where one lacks them, most do. */
final class PanelsHaveIds implements Policy {

  private static final Rule RULE =
      Rule.warning(
          "panel-id-missing",
          "panels have no id",
          """
          Grafana numbers them when it loads the dashboard, by their place. A panel that is inserted
          then changes the numbers of those behind it: links to a panel lead to another one, and so
          do alert rules and annotations. Give each panel a number, and keep it.
          """,
          Example.dashboard(
              """
              {"panels": [
                {"id": 1, "type": "stat", "title": "Requests"},
                {"type": "stat", "title": "Errors"}
              ]}
              """),
          Example.dashboard(
              """
              {"panels": [
                {"id": 1, "type": "stat", "title": "Requests"},
                {"id": 2, "type": "stat", "title": "Errors"}
              ]}
              """));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    List<Placed> without =
        subject.panels().stream().filter(panel -> panel.view().id().isEmpty()).toList();
    if (!without.isEmpty()) {
      report.add(
          Report.of(
              this,
              without.get(0).where(),
              message(without.size() - 1),
              "give each a number that no other panel has"));
    }
  }

  private static String message(int others) {
    String more = others == 1 ? "and another one has none" : "and " + others + " others have none";
    return "the panel has no id" + (others == 0 ? "" : ", " + more);
  }
}

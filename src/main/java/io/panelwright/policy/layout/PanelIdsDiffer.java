package io.panelwright.policy.layout;

import io.panelwright.policy.Example;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** No two panels of a dashboard have the same id. */
final class PanelIdsDiffer implements Policy {

  private static final Rule RULE =
      Rule.error(
          "panel-id-duplicate",
          "two panels have the same id",
          """
          Grafana gives one of them another number when it loads the dashboard. Links to the panel,
          alert rules and annotations that name the number then mean the wrong panel, or none. Give
          each panel, rows included, a number of its own.
          """,
          Example.dashboard(
              """
              {"panels": [
                {"id": 2, "type": "stat", "title": "Requests"},
                {"id": 2, "type": "stat", "title": "Errors"}
              ]}
              """),
          Example.dashboard(
              """
              {"panels": [
                {"id": 2, "type": "stat", "title": "Requests"},
                {"id": 3, "type": "stat", "title": "Errors"}
              ]}
              """));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    Map<Long, Placed> seen = new HashMap<>();
    Stream.concat(subject.rows().stream(), subject.panels().stream())
        .forEach(panel -> check(panel, seen, report));
  }

  private void check(Placed panel, Map<Long, Placed> seen, Report report) {
    Optional<Long> id = panel.view().id();
    Placed first = id.map(number -> seen.putIfAbsent(number, panel)).orElse(null);
    if (first != null) {
      report.add(
          Report.of(
              this,
              panel.where().at("id"),
              "id " + id.get() + " is also that of \"" + first.name() + "\"",
              "give it a number that no other panel has"));
    }
  }
}

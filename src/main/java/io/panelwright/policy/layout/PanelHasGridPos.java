package io.panelwright.policy.layout;

import io.panelwright.json.JsonObject;
import io.panelwright.policy.Example;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import java.util.List;
import java.util.stream.Stream;

/** A panel says where it stands and how large it is. */
final class PanelHasGridPos implements Policy {

  private static final List<String> KEYS = List.of("x", "y", "w", "h");

  /** Earlier dashboards have rows with a width for each panel instead. */
  private static final long FIRST_VERSION = 16;

  private static final Rule RULE =
      Rule.warning(
          "panel-grid-pos",
          "a panel has no place in the grid, or half of one",
          """
          Grafana puts a panel without a place in the top left corner, six columns wide, on top of
          whatever stands there. Give it all four of x, y, w and h.
          """,
          Example.dashboard(
              """
              {"panels": [{"id": 1, "type": "stat", "title": "Requests",
                "gridPos": {"h": 8, "w": 12}}]}
              """),
          Example.dashboard(
              """
              {"panels": [{"id": 1, "type": "stat", "title": "Requests",
                "gridPos": {"h": 8, "w": 12, "x": 0, "y": 0}}]}
              """));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    JsonObject dashboard = subject.document().json();
    if (dashboard.integer("schemaVersion").orElse(FIRST_VERSION) < FIRST_VERSION) {
      return;
    }
    Stream.concat(subject.rows().stream(), subject.panels().stream())
        .filter(panel -> panel.where().pointer().get(0).equals("panels"))
        .forEach(panel -> check(panel, report));
  }

  private void check(Placed panel, Report report) {
    JsonObject place = panel.view().json().object("gridPos");
    List<String> missing = KEYS.stream().filter(key -> place.integer(key).isEmpty()).toList();
    if (!missing.isEmpty()) {
      report.add(
          Report.of(
              this,
              panel.where().at("gridPos"),
              missing.size() == KEYS.size()
                  ? "the panel has no gridPos"
                  : "gridPos lacks " + String.join(", ", missing),
              "give it x and y from 0, a width w of at most 24, and a height h"));
    }
  }
}

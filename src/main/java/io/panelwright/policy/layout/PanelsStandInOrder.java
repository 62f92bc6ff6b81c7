package io.panelwright.policy.layout;

import io.panelwright.document.GridPos;
import io.panelwright.policy.Example;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Panels are listed from top to bottom and from left to right, as they are seen. */
final class PanelsStandInOrder implements Policy {

  private static final Comparator<GridPos> READING =
      Comparator.comparingInt(GridPos::y).thenComparingInt(GridPos::x);

  private static final Rule RULE =
      Rule.warning(
          "panel-order",
          "the file lists a panel after others that stand below it",
          """
          Grafana sorts panels by their place when it loads them. A panel that the file lists under
          one row is then seen under another, and the first save in the browser moves half of the
          file. List panels from top to bottom, those of one line from left to right.
          """,
          Example.dashboard(
              """
              {"panels": [
                {"id": 1, "type": "stat", "title": "Errors",
                 "gridPos": {"h": 4, "w": 6, "x": 0, "y": 4}},
                {"id": 2, "type": "stat", "title": "Requests",
                 "gridPos": {"h": 4, "w": 6, "x": 0, "y": 0}}
              ]}
              """),
          Example.dashboard(
              """
              {"panels": [
                {"id": 2, "type": "stat", "title": "Requests",
                 "gridPos": {"h": 4, "w": 6, "x": 0, "y": 0}},
                {"id": 1, "type": "stat", "title": "Errors",
                 "gridPos": {"h": 4, "w": 6, "x": 0, "y": 4}}
              ]}
              """));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    Plane.of(subject).forEach(plane -> check(plane.panels(), report));
  }

  private void check(List<Placed> panels, Report report) {
    Optional<Placed> last = Optional.empty();
    for (Placed panel : panels) {
      if (last.isPresent() && READING.compare(Plane.place(panel), Plane.place(last.get())) < 0) {
        report.add(
            Report.of(
                this,
                panel.where(),
                "listed after \"" + last.get().name() + "\", but it stands before it",
                "move it up in the list, or down in the grid"));
      }
      last = Optional.of(panel);
    }
  }
}

package io.panelwright.policy.layout;

import io.panelwright.document.GridPos;
import io.panelwright.policy.Example;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** No panel covers another. */
final class PanelsDoNotOverlap implements Policy {

  private static final Rule RULE =
      Rule.error(
          "panel-overlap",
          "two panels claim the same cells of the grid",
          """
          Grafana pushes one of them down, and with it whatever is below, so that the dashboard looks
          otherwise than written: lines break, and panels slip into the section below. Move one of
          them or make it smaller.
          """,
          Example.dashboard(
              """
              {"panels": [
                {"id": 1, "type": "stat", "title": "Signals",
                 "gridPos": {"h": 4, "w": 8, "x": 16, "y": 66}},
                {"id": 2, "type": "stat", "title": "Orders",
                 "gridPos": {"h": 4, "w": 8, "x": 16, "y": 66}}
              ]}
              """),
          Example.dashboard(
              """
              {"panels": [
                {"id": 1, "type": "stat", "title": "Signals",
                 "gridPos": {"h": 4, "w": 8, "x": 8, "y": 66}},
                {"id": 2, "type": "stat", "title": "Orders",
                 "gridPos": {"h": 4, "w": 8, "x": 16, "y": 66}}
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

  /** From top to bottom; each column remembers the panel that reaches down farthest in it. */
  private void check(List<Placed> panels, Report report) {
    Placed[] columns = new Placed[GridPos.COLUMNS];
    panels.stream()
        .sorted(Comparator.comparingInt(panel -> Plane.place(panel).y()))
        .forEach(panel -> lay(panel, columns, report));
  }

  private void lay(Placed panel, Placed[] columns, Report report) {
    GridPos mine = Plane.place(panel);
    int from = Math.max(0, mine.x());
    long to = Math.min(GridPos.COLUMNS, (long) mine.x() + mine.w());
    List<Placed> covered = new ArrayList<>();
    for (int column = from; column < to; column++) {
      Placed above = columns[column];
      if (above != null && Plane.place(above).overlaps(mine) && isNew(above, covered)) {
        covered.add(above);
      }
      if (above == null || bottom(above) < bottom(panel)) {
        columns[column] = panel;
      }
    }
    if (!covered.isEmpty()) {
      report.add(violation(panel, covered));
    }
  }

  /** The same panel is met in neighbouring columns. */
  private static boolean isNew(Placed above, List<Placed> covered) {
    return covered.stream().noneMatch(known -> known == above);
  }

  private static long bottom(Placed panel) {
    GridPos place = Plane.place(panel);
    return (long) place.y() + place.h();
  }

  private Violation violation(Placed panel, List<Placed> covered) {
    Placed first = covered.get(0);
    int others = covered.size() - 1;
    String message =
        "the panel at "
            + text(panel)
            + " covers a part of \""
            + first.name()
            + "\" at "
            + text(first)
            + (others == 0 ? "" : " and of " + others + (others == 1 ? " other" : " others"));
    return Report.of(
        this, panel.where().at("gridPos"), message, "move one of them, or make it smaller");
  }

  private static String text(Placed panel) {
    GridPos place = Plane.place(panel);
    return "x=" + place.x() + ", y=" + place.y() + " (" + place.w() + "×" + place.h() + ")";
  }
}

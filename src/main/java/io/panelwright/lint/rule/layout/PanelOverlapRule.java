package io.panelwright.lint.rule.layout;

import io.panelwright.dashboard.GridPos;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reports panels that overlap another panel. */
final class PanelOverlapRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "panel-overlap",
          "two panels overlap",
          """
          Grafana pushes one of them down, and everything below it, so the layout differs from the
          file: lines break, and panels move into the next section. Move one of the panels or make
          it smaller.
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
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    PanelGrid.ALL.of(context).forEach(grid -> check(grid.panels(), reporter));
  }

  /** Checks panels from top to bottom; each column stores the panel that extends farthest down. */
  private void check(List<LocatedPanel> panels, ViolationReporter reporter) {
    LocatedPanel[] columns = new LocatedPanel[GridPos.COLUMNS];
    panels.stream()
        .sorted(Comparator.comparingInt(panel -> PanelGrid.gridPos(panel).y()))
        .forEach(panel -> placePanel(panel, columns, reporter));
  }

  private void placePanel(LocatedPanel panel, LocatedPanel[] columns, ViolationReporter reporter) {
    GridPos position = PanelGrid.gridPos(panel);
    int from = Math.max(0, position.x());
    long to = Math.min(GridPos.COLUMNS, (long) position.x() + position.w());
    List<LocatedPanel> covered = new ArrayList<>();
    for (int column = from; column < to; column++) {
      LocatedPanel above = columns[column];
      if (above != null && PanelGrid.gridPos(above).overlaps(position) && isNew(above, covered)) {
        covered.add(above);
      }
      if (above == null || bottom(above) < bottom(panel)) {
        columns[column] = panel;
      }
    }
    if (!covered.isEmpty()) {
      reporter.add(violation(panel, covered));
    }
  }

  /** Whether a panel was not found in an earlier column. */
  private static boolean isNew(LocatedPanel above, List<LocatedPanel> covered) {
    return covered.stream().noneMatch(known -> known == above);
  }

  private static long bottom(LocatedPanel panel) {
    GridPos position = PanelGrid.gridPos(panel);
    return (long) position.y() + position.h();
  }

  private Violation violation(LocatedPanel panel, List<LocatedPanel> covered) {
    LocatedPanel first = covered.get(0);
    int others = covered.size() - 1;
    String message =
        "the panel at "
            + text(panel)
            + " overlaps \""
            + first.name()
            + "\" at "
            + text(first)
            + (others == 0 ? "" : " and of " + others + (others == 1 ? " other" : " others"));
    return ViolationReporter.violation(
        this,
        panel.location().at("gridPos"),
        message,
        "move one of the panels, or make it smaller");
  }

  private static String text(LocatedPanel panel) {
    GridPos pos = PanelGrid.gridPos(panel);
    return "x=" + pos.x() + ", y=" + pos.y() + " (" + pos.w() + "×" + pos.h() + ")";
  }
}

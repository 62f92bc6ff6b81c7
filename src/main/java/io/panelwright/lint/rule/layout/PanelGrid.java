package io.panelwright.lint.rule.layout;

import io.panelwright.dashboard.GridPos;
import io.panelwright.json.JsonPointer;
import io.panelwright.lint.DashboardFact;
import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Panels that share one grid: those of the dashboard with its rows, or those inside a collapsed
 * row.
 *
 * @param panels with a position, in document order
 */
record PanelGrid(List<LocatedPanel> panels) {

  private static final Comparator<LocatedPanel> DOCUMENT =
      Comparator.comparingInt(PanelGrid::index);

  PanelGrid {
    panels = List.copyOf(panels);
  }

  /** All grids of a dashboard. */
  static final DashboardFact<List<PanelGrid>> ALL = DashboardFact.of(PanelGrid::collect);

  private static List<PanelGrid> collect(LintContext context) {
    Map<DashboardLocation, List<LocatedPanel>> grids = new LinkedHashMap<>();
    Stream.concat(context.rows().stream(), context.panels().stream())
        .filter(panel -> panel.view().gridPos().isPresent())
        .forEach(
            panel -> grids.computeIfAbsent(gridLocation(panel), g -> new ArrayList<>()).add(panel));
    return grids.values().stream()
        .map(panels -> new PanelGrid(panels.stream().sorted(DOCUMENT).toList()))
        .toList();
  }

  /** The position of a panel in its grid. */
  static GridPos gridPos(LocatedPanel panel) {
    return panel.view().gridPos().orElseThrow();
  }

  private static DashboardLocation gridLocation(LocatedPanel panel) {
    return panel.collapsed() ? panel.section().location() : DashboardLocation.ROOT;
  }

  private static int index(LocatedPanel panel) {
    JsonPointer pointer = panel.location().pointer();
    return pointer.index(pointer.size() - 1).orElseThrow();
  }
}

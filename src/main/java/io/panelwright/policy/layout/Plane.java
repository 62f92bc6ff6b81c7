package io.panelwright.policy.layout;

import io.panelwright.document.GridPos;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Where;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Panels that share one grid: those of the dashboard with its rows, or those that a collapsed row
 * keeps to itself.
 *
 * @param panels with a place, in the order of the document
 */
record Plane(List<Placed> panels) {

  private static final Comparator<Placed> DOCUMENT =
      Comparator.comparingInt(panel -> Integer.parseInt(last(panel.where().pointer())));

  Plane {
    panels = List.copyOf(panels);
  }

  /** All grids of a dashboard. */
  static List<Plane> of(Subject subject) {
    Map<Where, List<Placed>> grids = new LinkedHashMap<>();
    Stream.concat(subject.rows().stream(), subject.panels().stream())
        .filter(panel -> panel.view().gridPos().isPresent())
        .forEach(panel -> grids.computeIfAbsent(grid(panel), g -> new ArrayList<>()).add(panel));
    return grids.values().stream()
        .map(panels -> new Plane(panels.stream().sorted(DOCUMENT).toList()))
        .toList();
  }

  /** Where a panel of a grid stands. */
  static GridPos place(Placed panel) {
    return panel.view().gridPos().orElseThrow();
  }

  private static Where grid(Placed panel) {
    return panel.collapsed() ? panel.section().where() : Where.ROOT;
  }

  private static String last(List<String> pointer) {
    return pointer.get(pointer.size() - 1);
  }
}

package io.panelwright.cli;

import io.panelwright.document.DashboardDocument;
import io.panelwright.document.PanelView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What rendering does to a dashboard's panels and rows, by their ids.
 *
 * @param moved those of which only the place in the grid differs
 */
record Changes(List<PanelView> added, List<PanelView> removed, List<PanelView> changed, int moved) {

  /** How many titles are named. */
  private static final int NAMED = 4;

  /** From a file's text; all is new when that is no dashboard. */
  static Changes between(String text, DashboardDocument after) {
    Map<Long, PanelView> old = byId(text);
    List<PanelView> added = new ArrayList<>();
    List<PanelView> changed = new ArrayList<>();
    int moved = 0;
    for (PanelView panel : after.panels()) {
      PanelView before = old.remove(panel.id().orElseThrow());
      if (before == null) {
        added.add(panel);
      } else if (!content(before).equals(content(panel))) {
        changed.add(panel);
      } else if (!before.gridPos().equals(panel.gridPos())) {
        moved++;
      }
    }
    return new Changes(added, List.copyOf(old.values()), changed, moved);
  }

  /** {@code 62 panels in 10 sections}. */
  static String count(DashboardDocument document) {
    long rows = document.panels().stream().filter(PanelView::isRow).count();
    long panels = document.panels().size() - rows;
    return count(panels, "panel") + " in " + count(rows, "section");
  }

  private static Map<Long, PanelView> byId(String text) {
    Map<Long, PanelView> panels = new LinkedHashMap<>();
    try {
      DashboardDocument.read(text)
          .panels()
          .forEach(panel -> panel.id().ifPresent(id -> panels.put(id, panel)));
    } catch (RuntimeException notADashboard) {
      panels.clear();
    }
    return panels;
  }

  /** All but the place, and but the panels that a closed row holds. */
  private static Object content(PanelView panel) {
    return panel.json().without("gridPos").without("panels");
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    name(parts, "added", added);
    name(parts, "changed", changed);
    name(parts, "removed", removed);
    if (moved > 0) {
      parts.add(moved + " moved");
    }
    return parts.isEmpty() ? "settings of the whole changed" : String.join("; ", parts);
  }

  private static void name(List<String> parts, String what, List<PanelView> panels) {
    if (!panels.isEmpty()) {
      String titles =
          panels.stream().limit(NAMED).map(Changes::title).collect(Collectors.joining(", "));
      parts.add(panels.size() + " " + what + ": " + titles + (panels.size() > NAMED ? " …" : ""));
    }
  }

  private static String title(PanelView panel) {
    return (panel.isRow() ? "section \"" : "\"") + panel.title() + "\"";
  }

  private static String count(long n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }
}

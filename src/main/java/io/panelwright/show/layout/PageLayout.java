package io.panelwright.show.layout;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.V2DashboardView;
import io.panelwright.grafana.interpolation.VariableValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The panels of a dashboard on a page, as Grafana arranges them without its menu (kiosk mode).
 *
 * @param width the width of the browser's page
 * @param height the height of the longest tab, or of the page without tabs
 * @param tabs the titles of the tabs; empty without tabs
 */
public record PageLayout(int width, int height, List<String> tabs, List<PageSection> sections) {

  /** The number of columns of a grid. */
  public static final int COLUMNS = 24;

  /** The height of a grid unit and of a row's header. */
  public static final int CELL_HEIGHT = 30;

  /** The distance of two panels. */
  public static final int GAP = 8;

  /** The distance of the panels to the edge of the page. */
  public static final int PAGE_PADDING = 16;

  public PageLayout {
    tabs = List.copyOf(tabs);
    sections = List.copyOf(sections);
  }

  /**
   * The layout of a classic dashboard.
   *
   * @param variables the values of variables, for repeats
   * @param width the width of the browser's page in pixels
   */
  public static PageLayout of(
      DashboardDocument document, Map<String, VariableValue> variables, int width) {
    var reader = new PageSectionReader(variables, width - 2 * PAGE_PADDING);
    return stack(reader.read(document), width);
  }

  /** The layout of a v2 dashboard, which has tabs and automatic grids. */
  public static PageLayout of(
      V2DashboardView dashboard, Map<String, VariableValue> variables, int width) {
    var reader = new PageSectionReader(variables, width - 2 * PAGE_PADDING);
    return stack(reader.read(dashboard), width);
  }

  /** Puts the sections of the page, or of each tab, below each other. */
  private static PageLayout stack(List<PageSection> sections, int width) {
    Map<String, Integer> bottoms = new LinkedHashMap<>();
    List<PageSection> stacked = new ArrayList<>();
    for (PageSection section : sections) {
      String tab = section.tab().orElse("");
      Integer bottom = bottoms.get(tab);
      PageSection placed = section.withY(bottom == null ? 0 : bottom + GAP);
      boolean isEmpty = placed.bottom() == placed.y();
      bottoms.put(tab, isEmpty && bottom != null ? bottom : placed.bottom());
      stacked.add(placed);
    }
    int height = bottoms.values().stream().mapToInt(bottom -> bottom).max().orElse(0);
    return new PageLayout(
        width, height, bottoms.keySet().stream().filter(tab -> !tab.isEmpty()).toList(), stacked);
  }
}

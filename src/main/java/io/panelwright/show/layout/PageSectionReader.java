package io.panelwright.show.layout;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.GridPos;
import io.panelwright.dashboard.PanelView;
import io.panelwright.dashboard.V2DashboardView;
import io.panelwright.dashboard.V2Section;
import io.panelwright.grafana.interpolation.VariableValue;
import io.panelwright.grafana.interpolation.VariableValue.LabeledValue;
import io.panelwright.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the sections of a dashboard and repeats rows and panels. */
final class PageSectionReader {

  private static final PanelView NO_ROW = new PanelView(Json.object());

  private final Map<String, VariableValue> variables;
  private final int width;

  /**
   * @param width the width of the panels' area in pixels
   */
  PageSectionReader(Map<String, VariableValue> variables, int width) {
    this.variables = variables;
    this.width = Math.max(PageLayout.COLUMNS, width);
  }

  /** A row with its panels; the first one may have no row. */
  private record RowPanels(PanelView row, List<PanelView> panels) {}

  List<PageSection> read(DashboardDocument document) {
    List<PageSection> sections = new ArrayList<>();
    for (RowPanels row : rows(document)) {
      boolean hasRow = !row.row().equals(NO_ROW);
      for (Map<String, LabeledValue> repeated : repeats(row.row(), Map.of())) {
        sections.add(
            section(
                row.row().title(),
                hasRow,
                row.row().json().isTrue("collapsed"),
                Optional.empty(),
                repeated,
                grid(row.panels(), repeated)));
      }
    }
    return sections;
  }

  List<PageSection> read(V2DashboardView dashboard) {
    List<PageSection> sections = new ArrayList<>();
    List<RowPanels> rows = rows(dashboard.document());
    rows.removeIf(row -> row.row().equals(NO_ROW));
    for (int i = 0; i < Math.min(rows.size(), dashboard.sections().size()); i++) {
      V2Section settings = dashboard.sections().get(i);
      RowPanels row = rows.get(i);
      for (Map<String, LabeledValue> repeated : repeats(row.row(), Map.of())) {
        List<PagePanel> panels =
            settings
                .autoGrid()
                .map(grid -> new AutoGridPacker(grid, width).place(copies(row, settings, repeated)))
                .orElseGet(() -> grid(row.panels(), repeated));
        // The panels of a tab without rows have the tab's title, and no header.
        boolean isTabItself = settings.tab().filter(settings.title()::equals).isPresent();
        sections.add(
            section(
                isTabItself ? "" : settings.title(),
                settings.header() && !isTabItself,
                row.row().json().isTrue("collapsed"),
                settings.tab(),
                repeated,
                panels));
      }
    }
    return sections;
  }

  private static PageSection section(
      String title,
      boolean header,
      boolean collapsed,
      Optional<String> tab,
      Map<String, LabeledValue> repeated,
      List<PagePanel> panels) {
    int height = panels.stream().mapToInt(panel -> panel.box().bottom()).max().orElse(0);
    return new PageSection(title, header, collapsed && header, tab, repeated, 0, height, panels);
  }

  /** A row has the panels after it up to the next row; a collapsed row contains them. */
  private static List<RowPanels> rows(DashboardDocument document) {
    List<RowPanels> rows = new ArrayList<>();
    var current = new RowPanels(NO_ROW, new ArrayList<>());
    for (PanelView panel : document.json().array("panels").objects().map(PanelView::new).toList()) {
      if (!panel.isRow()) {
        current.panels().add(panel);
        continue;
      }
      if (!current.row().equals(NO_ROW) || !current.panels().isEmpty()) {
        rows.add(current);
      }
      boolean isCollapsed = panel.json().isTrue("collapsed");
      current =
          new RowPanels(panel, new ArrayList<>(isCollapsed ? panel.innerPanels() : List.of()));
    }
    if (!current.row().equals(NO_ROW) || !current.panels().isEmpty()) {
      rows.add(current);
    }
    return rows;
  }

  /** One set of values for each copy; a row or panel that does not repeat has one copy. */
  private List<Map<String, LabeledValue>> repeats(PanelView view, Map<String, LabeledValue> outer) {
    return repeats(view.json().string("repeat"), outer);
  }

  private List<Map<String, LabeledValue>> repeats(
      Optional<String> variable, Map<String, LabeledValue> outer) {
    Optional<VariableValue> value =
        variable
            .filter(name -> !outer.containsKey(name))
            .map(variables::get)
            .filter(found -> !found.selected().isEmpty());
    if (value.isEmpty()) {
      return List.of(outer);
    }
    List<Map<String, LabeledValue>> copies = new ArrayList<>();
    for (LabeledValue option : value.get().selected()) {
      Map<String, LabeledValue> copy = new LinkedHashMap<>(outer);
      copy.put(variable.orElseThrow(), option);
      copies.add(copy);
    }
    return copies;
  }

  /** The panels of an automatic grid with their copies, in order. */
  private List<PagePanel> copies(
      RowPanels row, V2Section settings, Map<String, LabeledValue> outer) {
    List<PagePanel> copies = new ArrayList<>();
    for (int i = 0; i < row.panels().size(); i++) {
      Optional<String> repeat =
          i < settings.panels().size() ? settings.panels().get(i).repeat() : Optional.empty();
      for (Map<String, LabeledValue> values : repeats(repeat, outer)) {
        copies.add(new PagePanel(row.panels().get(i), values, new PixelBox(0, 0, 0, 0)));
      }
    }
    return copies;
  }

  /** The panels at their positions in the grid of 24 columns. */
  private List<PagePanel> grid(List<PanelView> panels, Map<String, LabeledValue> outer) {
    List<GridItem> items = new ArrayList<>();
    for (PanelView panel : panels) {
      List<Map<String, LabeledValue>> copies = repeats(panel, outer);
      boolean isRepeated =
          panel.json().string("repeat").filter(variables::containsKey).isPresent()
              && !copies.equals(List.of(outer));
      GridPos position = panel.gridPos().orElse(GridItem.DEFAULT);
      items.add(
          isRepeated
              ? GridItem.repeated(panel, position, copies)
              : new GridItem(panel, position, copies, 1));
    }
    return new GridPacker(width).place(items);
  }
}

package io.panelwright.lint;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.PanelView;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Collects the panels and rows of a dashboard and the section of each panel. */
final class PanelCollector {

  private final List<LocatedPanel> panels = new ArrayList<>();
  private final List<LocatedPanel> rows = new ArrayList<>();

  private PanelCollector() {}

  static PanelCollector collect(DashboardDocument document) {
    PanelCollector layout = new PanelCollector();
    layout.collect(
        document.json().array("panels"),
        DashboardLocation.ROOT.at("panels"),
        RowSection.TOP,
        false);
    layout.collectOldRows(document.json().array("rows"));
    return layout;
  }

  /** All panels except rows, in document order. */
  List<LocatedPanel> panels() {
    return List.copyOf(panels);
  }

  /** All rows. */
  List<LocatedPanel> rows() {
    return List.copyOf(rows);
  }

  private void collect(
      JsonArray array, DashboardLocation list, RowSection outer, boolean collapsed) {
    RowSection section = outer;
    for (int index : LintContext.objectIndices(array)) {
      PanelView view = new PanelView((JsonObject) array.items().get(index));
      DashboardLocation location = list.at(index);
      if (view.isRow()) {
        section = section(view, location);
        rows.add(new LocatedPanel(view, section.location(), section, false));
        collect(view.json().array("panels"), location.at("panels"), section, true);
      } else {
        add(view, location, section, collapsed);
      }
    }
  }

  /** Collects panels from the rows of dashboards before schema version 16. */
  private void collectOldRows(JsonArray array) {
    for (int index : LintContext.objectIndices(array)) {
      PanelView row = new PanelView((JsonObject) array.items().get(index));
      DashboardLocation location = DashboardLocation.ROOT.at("rows", index);
      RowSection section = section(row, location);
      JsonArray inner = row.json().array("panels");
      for (int i : LintContext.objectIndices(inner)) {
        add(
            new PanelView((JsonObject) inner.items().get(i)),
            location.at("panels", i),
            section,
            false);
      }
    }
  }

  private static RowSection section(PanelView row, DashboardLocation location) {
    String name = row.title().isBlank() ? "row" : row.title();
    return new RowSection(row.title(), location.withName(name), row.json().string("repeat"));
  }

  private void add(
      PanelView view, DashboardLocation location, RowSection section, boolean collapsed) {
    DashboardLocation named =
        section.title().isBlank() ? location : location.withName(section.title());
    LocatedPanel panel = new LocatedPanel(view, named, section, collapsed);
    panels.add(new LocatedPanel(view, named.withName(panel.name()), section, collapsed));
  }
}

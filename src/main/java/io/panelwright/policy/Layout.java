package io.panelwright.policy;

import io.panelwright.document.DashboardDocument;
import io.panelwright.document.PanelView;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Finds the panels and rows of a dashboard and the section of each. */
final class Layout {

  private final List<Placed> panels = new ArrayList<>();
  private final List<Placed> rows = new ArrayList<>();

  private Layout() {}

  static Layout of(DashboardDocument document) {
    Layout layout = new Layout();
    layout.collect(document.json().array("panels"), Where.ROOT.at("panels"), Section.TOP, false);
    layout.collectOldRows(document.json().array("rows"));
    return layout;
  }

  /** All panels but rows, in the order of the document. */
  List<Placed> panels() {
    return List.copyOf(panels);
  }

  /** All rows. */
  List<Placed> rows() {
    return List.copyOf(rows);
  }

  private void collect(JsonArray array, Where list, Section outer, boolean collapsed) {
    Section section = outer;
    for (int index : Subject.objects(array)) {
      PanelView view = new PanelView((JsonObject) array.items().get(index));
      Where where = list.at(index);
      if (view.isRow()) {
        section = section(view, where);
        rows.add(new Placed(view, section.where(), section, false));
        collect(view.json().array("panels"), where.at("panels"), section, true);
      } else {
        add(view, where, section, collapsed);
      }
    }
  }

  /** Dashboards before schema version 16 keep their panels in rows. */
  private void collectOldRows(JsonArray array) {
    for (int index : Subject.objects(array)) {
      PanelView row = new PanelView((JsonObject) array.items().get(index));
      Where where = Where.ROOT.at("rows", index);
      Section section = section(row, where);
      JsonArray inner = row.json().array("panels");
      for (int i : Subject.objects(inner)) {
        add(
            new PanelView((JsonObject) inner.items().get(i)),
            where.at("panels", i),
            section,
            false);
      }
    }
  }

  private static Section section(PanelView row, Where where) {
    String name = row.title().isBlank() ? "row" : row.title();
    return new Section(row.title(), where.named(name), row.json().string("repeat"));
  }

  private void add(PanelView view, Where where, Section section, boolean collapsed) {
    Where named = section.title().isBlank() ? where : where.named(section.title());
    Placed panel = new Placed(view, named, section, collapsed);
    panels.add(new Placed(view, named.named(panel.name()), section, collapsed));
  }
}

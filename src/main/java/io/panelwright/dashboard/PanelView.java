package io.panelwright.dashboard;

import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** View of a panel or a row. */
public record PanelView(JsonObject json) {

  /** The plugin's id, or {@code row}; empty if none is set. */
  public String type() {
    return json.string("type").orElse("");
  }

  /** The panel's title; empty if it has none. */
  public String title() {
    return json.string("title").orElse("");
  }

  /** The panel's id in the dashboard. */
  public Optional<Long> id() {
    return json.integer("id");
  }

  /** Whether it is a row. */
  public boolean isRow() {
    return type().equals("row");
  }

  /** The panel's position; empty unless all four numbers are set. */
  public Optional<GridPos> gridPos() {
    return GridPos.read(json.object("gridPos"));
  }

  /** The panel's datasource, which a target may override. */
  public Optional<DatasourceRef> datasource() {
    return DatasourceRef.read(json.get("datasource"));
  }

  /** The panel's queries, in order. */
  public List<TargetView> targets() {
    return json.array("targets").objects().map(TargetView::new).toList();
  }

  /** The panels of a collapsed row. */
  public List<PanelView> innerPanels() {
    return json.array("panels").objects().map(PanelView::new).toList();
  }
}

package io.panelwright.document;

import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** A panel or a row. */
public record PanelView(JsonObject json) {

  /** The plugin's id, or {@code row}; empty where none is given. */
  public String type() {
    return json.string("type").orElse("");
  }

  /** What people see; empty where it has none. */
  public String title() {
    return json.string("title").orElse("");
  }

  /** Its number in the dashboard. */
  public Optional<Long> id() {
    return json.integer("id");
  }

  /** Whether it is the head of a section. */
  public boolean isRow() {
    return type().equals("row");
  }

  /** Where it stands; empty unless all four numbers are given. */
  public Optional<GridPos> gridPos() {
    return GridPos.of(json.object("gridPos"));
  }

  /** What it asks, unless a target says otherwise. */
  public Optional<DatasourceRef> datasource() {
    return DatasourceRef.of(json.get("datasource"));
  }

  /** Its queries, in order. */
  public List<TargetView> targets() {
    return json.array("targets").objects().map(TargetView::new).toList();
  }

  /** The links in its corner. */
  public List<LinkView> links() {
    return json.array("links").objects().map(LinkView::new).toList();
  }

  /** The panels that a collapsed row holds. */
  public List<PanelView> innerPanels() {
    return json.array("panels").objects().map(PanelView::new).toList();
  }
}

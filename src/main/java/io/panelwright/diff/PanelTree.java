package io.panelwright.diff;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A dashboard's panels and rows in reading order, from the top left. */
final class PanelTree {

  private final List<PanelNode> panels = new ArrayList<>();
  private final List<PanelNode> rows = new ArrayList<>();

  private PanelTree() {}

  static PanelTree build(DashboardDocument document) {
    var tree = new PanelTree();
    tree.add(document.json().array("panels"), Optional.empty(), false);
    document.json().array("rows").objects().forEach(tree::row);
    return tree;
  }

  List<PanelNode> panels() {
    return panels;
  }

  List<PanelNode> rows() {
    return rows;
  }

  private void add(JsonArray list, Optional<PanelNode> above, boolean inside) {
    Optional<PanelNode> row = above;
    for (JsonObject json : inOrder(list)) {
      if (json.string("type").equals(Optional.of("row"))) {
        row = Optional.of(row(json));
      } else {
        panels.add(
            new PanelNode(
                json, row.flatMap(PanelNode::row), row.map(PanelNode::title).orElse(""), inside));
      }
    }
  }

  private PanelNode row(JsonObject json) {
    PanelNode row = PanelNode.row(json, rows.size());
    rows.add(row);
    add(json.array("panels"), Optional.of(row), true);
    return row;
  }

  /** The order in which Grafana sorts panels when it loads a dashboard. */
  private static List<JsonObject> inOrder(JsonArray list) {
    Comparator<JsonObject> byY = Comparator.comparingLong(panel -> coordinate(panel, "y"));
    return list.objects().sorted(byY.thenComparingLong(panel -> coordinate(panel, "x"))).toList();
  }

  private static long coordinate(JsonObject panel, String axis) {
    return panel.object("gridPos").integer(axis).orElse(0L);
  }

  /** Removes the objects of a list, which are compared as elements of their own. */
  static JsonObject withoutObjects(JsonObject holder, String list) {
    return holder.get(list).orElse(Json.object()) instanceof JsonArray array
        ? holder.with(
            list,
            new JsonArray(
                array.items().stream().filter(item -> !(item instanceof JsonObject)).toList()))
        : holder;
  }
}

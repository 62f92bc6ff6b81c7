package io.panelwright.diff;

import io.panelwright.document.DashboardDocument;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A dashboard's panels and rows as people read them: from the top left. */
final class Board {

  private final List<Element> panels = new ArrayList<>();
  private final List<Element> rows = new ArrayList<>();

  private Board() {}

  static Board of(DashboardDocument document) {
    var board = new Board();
    board.add(document.json().array("panels"), Optional.empty(), false);
    document.json().array("rows").objects().forEach(board::row);
    return board;
  }

  List<Element> panels() {
    return panels;
  }

  List<Element> rows() {
    return rows;
  }

  private void add(JsonArray list, Optional<Element> above, boolean inside) {
    Optional<Element> row = above;
    for (JsonObject json : inOrder(list)) {
      if (json.string("type").equals(Optional.of("row"))) {
        row = Optional.of(row(json));
      } else {
        panels.add(
            new Element(
                json, row.flatMap(Element::row), row.map(Element::title).orElse(""), inside));
      }
    }
  }

  private Element row(JsonObject json) {
    Element row = Element.row(json, rows.size());
    rows.add(row);
    add(json.array("panels"), Optional.of(row), true);
    return row;
  }

  /** Grafana sorts panels so when it loads a dashboard. */
  private static List<JsonObject> inOrder(JsonArray list) {
    Comparator<JsonObject> byY = Comparator.comparingLong(panel -> coordinate(panel, "y"));
    return list.objects().sorted(byY.thenComparingLong(panel -> coordinate(panel, "x"))).toList();
  }

  private static long coordinate(JsonObject panel, String axis) {
    return panel.object("gridPos").integer(axis).orElse(0L);
  }

  /** The object with only what is no object in this list: what no part of its own stands for. */
  static JsonObject withoutParts(JsonObject holder, String list) {
    return holder.get(list).orElse(Json.object()) instanceof JsonArray array
        ? holder.with(
            list,
            new JsonArray(
                array.items().stream().filter(item -> !(item instanceof JsonObject)).toList()))
        : holder;
  }
}

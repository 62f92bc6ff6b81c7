package io.panelwright.diff;

import io.panelwright.document.GridPos;
import io.panelwright.document.PanelView;
import io.panelwright.document.TargetView;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A panel or a row on its board.
 *
 * @param row the number of the row above it, or its own; empty where there is none
 * @param section that row's title; empty for rows
 * @param inside whether its row holds it, as closed rows do
 */
record Element(JsonObject json, Optional<Integer> row, String section, boolean inside) {

  static Element row(JsonObject json, int number) {
    return new Element(json, Optional.of(number), "", false);
  }

  /** What it says, without its id and its place. */
  String content() {
    return Pairs.content(json.without("id").without("gridPos").without("panels"));
  }

  PanelView view() {
    return new PanelView(json);
  }

  String title() {
    return view().title();
  }

  Optional<GridPos> place() {
    return view().gridPos();
  }

  /** What it asks, one text for each query. */
  List<String> queries() {
    return view().targets().stream().map(TargetView::expr).flatMap(Optional::stream).toList();
  }

  /** What people call it. */
  String name() {
    if (!title().isBlank()) {
      return title();
    }
    String what = view().type().isEmpty() ? "panel" : view().type();
    return "(" + what + view().id().map(id -> " " + id).orElse("") + ", no title)";
  }
}

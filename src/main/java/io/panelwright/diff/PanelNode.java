package io.panelwright.diff;

import io.panelwright.dashboard.GridPos;
import io.panelwright.dashboard.PanelView;
import io.panelwright.dashboard.TargetView;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A panel or a row with its section.
 *
 * @param row the index of the row above it, or its own; empty if there is none
 * @param section the title of that row; empty for rows
 * @param insideRow whether the row's JSON contains it, as in collapsed rows
 */
record PanelNode(JsonObject json, Optional<Integer> row, String section, boolean insideRow) {

  static PanelNode row(JsonObject json, int index) {
    return new PanelNode(json, Optional.of(index), "", false);
  }

  /** The canonical text without id and position. */
  String content() {
    return ItemMatcher.canonicalText(json.without("id").without("gridPos").without("panels"));
  }

  PanelView view() {
    return new PanelView(json);
  }

  String title() {
    return view().title();
  }

  Optional<GridPos> gridPos() {
    return view().gridPos();
  }

  /** The texts of the queries. */
  List<String> queries() {
    return view().targets().stream().map(TargetView::expr).flatMap(Optional::stream).toList();
  }

  /** The title, or type and id if it has none. */
  String name() {
    if (!title().isBlank()) {
      return title();
    }
    String type = view().type().isEmpty() ? "panel" : view().type();
    return "(" + type + view().id().map(id -> " " + id).orElse("") + ", no title)";
  }
}

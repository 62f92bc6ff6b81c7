package io.panelwright.document;

import io.panelwright.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Members of a v2 dashboard and of its panels that its classic view has no place for. */
final class V2Unread {

  private static final Set<String> DASHBOARD =
      Set.of(
          "annotations",
          "cursorSync",
          "description",
          "editable",
          "elements",
          "layout",
          "links",
          "liveNow",
          "preload",
          "revision",
          "tags",
          "timeSettings",
          "title",
          "uid",
          "variables");

  private static final Set<String> PANEL =
      Set.of(
          "data",
          "description",
          "id",
          "libraryPanel",
          "links",
          "title",
          "transparent",
          "vizConfig");

  private static final String LEFT = "left out, since only v2 has it: ";

  private V2Unread() {}

  /** In the order of the file. */
  static List<V2Source.Told> of(Located dashboard) {
    List<V2Source.Told> unread = new ArrayList<>();
    add(dashboard, DASHBOARD, "dashboard", unread);
    Located elements = dashboard.at("elements");
    for (String name : elements.json().members().keySet()) {
      Located panel = elements.at(name).at("spec");
      add(panel, PANEL, Json.of(panel.string("title").orElse(name)).toString(), unread);
    }
    return unread;
  }

  private static void add(
      Located part, Set<String> read, String place, List<V2Source.Told> unread) {
    part.json().members().keySet().stream()
        .filter(key -> !read.contains(key))
        .forEach(key -> unread.add(new V2Source.Told(LEFT + Json.of(key), place)));
  }
}

package io.panelwright.importer.migration;

import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.List;

/**
 * Library panels. One whose definition came with the dashboard becomes a panel of the dashboard,
 * since no file can put it into Grafana's library; of others only the reference is kept.
 */
final class LibraryPanels {

  private static final List<String> KEPT =
      List.of("gridPos", "id", "libraryPanel", "maxPerRow", "repeat", "repeatDirection", "title");

  private LibraryPanels() {}

  static JsonObject defined(JsonObject dashboard, Notes notes) {
    JsonObject elements = dashboard.object("__elements");
    JsonObject changed =
        elements.isEmpty()
            ? dashboard
            : Change.panels(dashboard, panel -> defined(panel, elements, notes));
    return changed.without("__elements");
  }

  private static JsonObject defined(JsonObject panel, JsonObject elements, Notes notes) {
    String uid = panel.object("libraryPanel").string("uid").orElse("");
    JsonObject model = elements.object(uid).object("model");
    if (model.isEmpty()) {
      return panel;
    }
    notes.add("library panels that came with the dashboard became its own", Notes.panel(panel));
    JsonObject defined = model.without("libraryPanel");
    for (String key : List.of("gridPos", "id", "title")) {
      defined = panel.has(key) ? defined.with(key, panel.get(key).orElseThrow()) : defined;
    }
    return defined;
  }

  static JsonObject reference(JsonObject panel) {
    if (!(panel.get("libraryPanel").orElse(JsonNull.NULL) instanceof JsonObject library)) {
      return panel;
    }
    JsonObject reference = Json.object();
    for (String key : KEPT) {
      reference = panel.has(key) ? reference.with(key, panel.get(key).orElseThrow()) : reference;
    }
    JsonObject name =
        Json.object()
            .with("name", library.string("name").orElse(""))
            .with("uid", library.string("uid").orElse(""));
    return reference.with("libraryPanel", name).with("type", "library-panel-ref");
  }
}

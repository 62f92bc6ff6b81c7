package io.panelwright.importer.migration;

import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.List;

/**
 * Library panels. A panel whose definition is in the file becomes a panel of the dashboard, since a
 * file cannot add it to Grafana's library; for others only the reference stays.
 */
final class LibraryPanels {

  private static final List<String> KEPT =
      List.of("gridPos", "id", "libraryPanel", "maxPerRow", "repeat", "repeatDirection", "title");

  private LibraryPanels() {}

  static JsonObject inlineDefinitions(JsonObject dashboard, MigrationLog log) {
    JsonObject elements = dashboard.object("__elements");
    JsonObject changed =
        elements.isEmpty()
            ? dashboard
            : JsonRewriter.rewritePanels(
                dashboard, panel -> inlineDefinitions(panel, elements, log));
    return changed.without("__elements");
  }

  private static JsonObject inlineDefinitions(
      JsonObject panel, JsonObject elements, MigrationLog log) {
    String uid = panel.object("libraryPanel").string("uid").orElse("");
    JsonObject model = elements.object(uid).object("model");
    if (model.isEmpty()) {
      return panel;
    }
    log.add(
        "library panels with a definition in the file became panels of the dashboard",
        MigrationLog.describePanel(panel));
    JsonObject defined = model.without("libraryPanel");
    for (String key : List.of("gridPos", "id", "title")) {
      defined = panel.has(key) ? defined.with(key, panel.get(key).orElseThrow()) : defined;
    }
    return defined;
  }

  static JsonObject toReference(JsonObject panel) {
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

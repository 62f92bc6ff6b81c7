package io.panelwright.importer.saved;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Queries and transformations as Grafana saves them. */
final class SavedQueries {

  /** What Grafana's editor writes of columns that are organised. */
  private static final List<String> ORGANIZED =
      List.of("excludeByName", "includeByName", "indexByName", "renameByName");

  /** Of a query. */
  private static final Map<String, Json> SILENT =
      Map.of("hide", JsonBoolean.FALSE, "interval", Json.of(""), "metric", Json.of(""));

  /** Where queries of all languages have their text. */
  private static final List<String> QUERIES =
      List.of("expr", "expression", "query", "rawSql", "sqlExpression", "target");

  private final Notes notes;

  SavedQueries(Notes notes) {
    this.notes = notes;
  }

  /** A panel's queries and transformations; without white space around texts of several lines. */
  JsonObject ofPanel(JsonObject panel) {
    JsonObject saved = of(panel, SavedPanels.place(panel));
    if (panel.has("transformations")) {
      saved = saved.with("transformations", transformations(panel.array("transformations")));
    }
    if (panel.get("options").filter(JsonObject.class::isInstance).isPresent()) {
      String place = SavedPanels.place(panel);
      saved = saved.with("options", trimmed(panel.object("options"), "content", place));
    }
    return panel.has("targets")
        ? saved.with("targets", targets(panel.array("targets"), SavedPanels.place(panel)))
        : saved;
  }

  /** What stands around a query: an annotation, or the query itself. */
  JsonObject of(JsonObject holder, String place) {
    JsonObject saved = trimmed(References.clear(holder), "description", place);
    for (String key : QUERIES) {
      saved = trimmed(saved, key, place);
    }
    return saved;
  }

  private JsonObject trimmed(JsonObject object, String key, String place) {
    if (!(object.get(key).orElse(Json.array()) instanceof JsonString text)
        || text.value().strip().equals(text.value())) {
      return object;
    }
    notes.add("dropped: white space around \"" + key + "\"", place);
    return object.with(key, text.value().strip());
  }

  /** Each has options, be they empty. */
  private static JsonArray transformations(JsonArray transformations) {
    List<Json> saved = new ArrayList<>();
    for (Json item : transformations.items()) {
      saved.add(item instanceof JsonObject object ? transformation(object) : item);
    }
    return new JsonArray(saved);
  }

  private static JsonObject transformation(JsonObject transformation) {
    JsonObject options = transformation.object("options");
    if (transformation.string("id").filter("organize"::equals).isPresent()) {
      for (String names : ORGANIZED) {
        options = options.has(names) ? options : options.with(names, Json.object());
      }
    }
    return transformation.with("options", options);
  }

  private JsonArray targets(JsonArray targets, String place) {
    List<Json> saved = new ArrayList<>();
    for (Json item : targets.items()) {
      saved.add(item instanceof JsonObject target ? of(speaking(target), place) : item);
    }
    return new JsonArray(saved);
  }

  /** Grafana leaves out what says nothing. */
  private static JsonObject speaking(JsonObject target) {
    JsonObject saved = target;
    for (var member : SILENT.entrySet()) {
      boolean silent = target.get(member.getKey()).filter(member.getValue()::equals).isPresent();
      saved = silent ? saved.without(member.getKey()) : saved;
    }
    return saved;
  }
}

package io.panelwright.importer.savemodel;

import io.panelwright.importer.migration.MigrationLog;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Converts queries and transformations to Grafana's save model. */
final class QuerySaveModelConverter {

  /** Options that Grafana's editor saves for the transformation that organizes fields. */
  private static final List<String> ORGANIZE_OPTIONS =
      List.of("excludeByName", "includeByName", "indexByName", "renameByName");

  /** Defaults of a query. */
  private static final Map<String, Json> TARGET_DEFAULTS =
      Map.of("hide", JsonBoolean.FALSE, "interval", Json.of(""), "metric", Json.of(""));

  /** Members with the query text, in all languages. */
  private static final List<String> QUERY_TEXT_MEMBERS =
      List.of("expr", "expression", "query", "rawSql", "sqlExpression", "target");

  private final MigrationLog log;

  QuerySaveModelConverter(MigrationLog log) {
    this.log = log;
  }

  /**
   * Converts a panel's queries and transformations; removes white space around multi-line texts.
   */
  JsonObject convertPanel(JsonObject panel) {
    JsonObject saved = convert(panel, PanelSaveModelConverter.describePanel(panel));
    if (panel.has("transformations")) {
      saved = saved.with("transformations", transformations(panel.array("transformations")));
    }
    if (panel.get("options").filter(JsonObject.class::isInstance).isPresent()) {
      String place = PanelSaveModelConverter.describePanel(panel);
      saved = saved.with("options", trim(panel.object("options"), "content", place));
    }
    return panel.has("targets")
        ? saved.with(
            "targets",
            targets(panel.array("targets"), PanelSaveModelConverter.describePanel(panel)))
        : saved;
  }

  /** Converts the object that contains a query: an annotation, or the query itself. */
  JsonObject convert(JsonObject holder, String place) {
    JsonObject saved = trim(GrafanaDatasourceReference.normalize(holder), "description", place);
    for (String key : QUERY_TEXT_MEMBERS) {
      saved = trim(saved, key, place);
    }
    return saved;
  }

  private JsonObject trim(JsonObject object, String key, String place) {
    if (!(object.get(key).orElse(Json.array()) instanceof JsonString text)
        || text.value().strip().equals(text.value())) {
      return object;
    }
    log.add("dropped: white space around \"" + key + "\"", place);
    return object.with(key, text.value().strip());
  }

  /** Each transformation has options, which may be empty. */
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
      for (String names : ORGANIZE_OPTIONS) {
        options = options.has(names) ? options : options.with(names, Json.object());
      }
    }
    return transformation.with("options", options);
  }

  private JsonArray targets(JsonArray targets, String place) {
    List<Json> saved = new ArrayList<>();
    for (Json item : targets.items()) {
      saved.add(item instanceof JsonObject target ? convert(withoutDefaults(target), place) : item);
    }
    return new JsonArray(saved);
  }

  /** Removes values that equal Grafana's default. */
  private static JsonObject withoutDefaults(JsonObject target) {
    JsonObject saved = target;
    for (var member : TARGET_DEFAULTS.entrySet()) {
      boolean isDefault = target.get(member.getKey()).filter(member.getValue()::equals).isPresent();
      saved = isDefault ? saved.without(member.getKey()) : saved;
    }
    return saved;
  }
}

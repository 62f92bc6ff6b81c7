package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Migrates the table of Grafana before 7, with its transformation and column styles. */
final class TableMigration implements PanelTypeMigration {

  private static final String ALL = "/.*/";

  private static final Map<String, String> TRANSFORMATIONS =
      Map.of(
          "timeseries_to_rows", "seriesToRows",
          "timeseries_to_columns", "seriesToColumns",
          "timeseries_aggregations", "reduce",
          "table", "merge");

  private static final Set<String> READ_PATHS =
      Set.of("transform", "columns[].value", "columns[].text", "showHeader");

  /** A table that has only styles has them from the old table, which had the same id. */
  @Override
  public boolean appliesTo(JsonObject panel) {
    return PanelTypeMigration.hasType(panel, "table-old")
        || PanelTypeMigration.hasType(panel, "table")
            && !panel.array("styles").isEmpty()
            && panel.object("options").isEmpty()
            && !panel.has("fieldConfig");
  }

  @Override
  public JsonObject migrate(JsonObject old) {
    List<JsonObject> styles = old.array("styles").objects().toList();
    JsonObject defaults =
        styles.stream()
            .filter(TableMigration::isForAll)
            .findFirst()
            .map(TableStyleMigration::defaults)
            .orElse(Json.object().with("custom", Json.object()));
    List<JsonObject> overrides =
        styles.stream()
            .filter(style -> !isForAll(style))
            .map(TableStyleMigration::override)
            .flatMap(Optional::stream)
            .toList();
    JsonObject table =
        new FieldConfig(defaults, List.copyOf(overrides))
            .writeTo(old.with("type", "table"))
            .with("options", options(old));
    List<Json> transformations = transformations(old);
    return transformations.isEmpty()
        ? table
        : table.with("transformations", new JsonArray(transformations));
  }

  private static JsonObject options(JsonObject old) {
    boolean withoutHeader = old.get("showHeader").filter(Json.of(false)::equals).isPresent();
    JsonObject options = old.object("options");
    return withoutHeader ? options.with("showHeader", false) : options;
  }

  private static boolean isForAll(JsonObject style) {
    return style.string("pattern").filter(ALL::equals).isPresent();
  }

  private static List<Json> transformations(JsonObject old) {
    List<Json> transformations = new ArrayList<>(old.array("transformations").items());
    String transform = old.string("transform").orElse("");
    if (TRANSFORMATIONS.containsKey(transform)) {
      JsonPathBuilder options = new JsonPathBuilder().set("reducers", Json.array());
      if (transform.equals("timeseries_aggregations")) {
        options.set("includeTimeField", false).set("reducers", reducers(old));
      }
      transformations.add(
          Json.object().with("id", TRANSFORMATIONS.get(transform)).with("options", options.json()));
    }
    return transformations;
  }

  private static Json reducers(JsonObject old) {
    return Json.strings(
        old.array("columns")
            .objects()
            .map(column -> column.string("value").orElse(""))
            .map(ReducerAliases::resolve)
            .flatMap(Optional::stream)
            .toList());
  }

  @Override
  public Set<String> readPaths(JsonObject panel) {
    Set<String> paths = new TreeSet<>(READ_PATHS);
    paths.addAll(TableStyleMigration.READ_PATHS);
    return paths;
  }
}

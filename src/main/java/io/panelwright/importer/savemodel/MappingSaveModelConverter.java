package io.panelwright.importer.savemodel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Adds list indexes to the results of value mappings, as Grafana's editor does. */
final class MappingSaveModelConverter {

  private int next;

  private MappingSaveModelConverter() {}

  /** Returns the same mappings, with new indexes if one of them has none. */
  static Json convert(Json mappings) {
    if (!(mappings instanceof JsonArray list)) {
      return mappings;
    }
    JsonArray joined = mergeValues(list);
    return isNumbered(joined) ? joined : new MappingSaveModelConverter().number(joined);
  }

  /** Merges single values into one object, which comes first. */
  private static JsonArray mergeValues(JsonArray mappings) {
    JsonObject values = Json.object();
    List<Json> others = new ArrayList<>();
    for (Json item : mappings.items()) {
      boolean isValue =
          item instanceof JsonObject mapping
              && mapping.string("type").filter("value"::equals).isPresent()
              && mapping.get("options").filter(JsonObject.class::isInstance).isPresent();
      if (!isValue) {
        others.add(item);
        continue;
      }
      for (var value : ((JsonObject) item).object("options").members().entrySet()) {
        // The first mapping of a value applies.
        values =
            values.has(value.getKey()) ? values : values.with(value.getKey(), value.getValue());
      }
    }
    if (!values.isEmpty()) {
      others.add(0, Json.object().with("options", values).with("type", "value"));
    }
    return new JsonArray(others);
  }

  private static boolean isNumbered(JsonArray mappings) {
    return mappings.items().stream()
        .flatMap(mapping -> results(mapping).stream())
        .allMatch(result -> result.integer("index").isPresent());
  }

  private static List<JsonObject> results(Json mapping) {
    JsonObject options =
        mapping instanceof JsonObject object ? object.object("options") : Json.object();
    return options.has("result")
        ? List.of(options.object("result"))
        : new JsonArray(List.copyOf(options.members().values())).objects().toList();
  }

  private JsonArray number(JsonArray mappings) {
    List<Json> all = new ArrayList<>();
    for (Json mapping : mappings.items()) {
      all.add(mapping instanceof JsonObject object ? number(object) : mapping);
    }
    return new JsonArray(all);
  }

  private JsonObject number(JsonObject mapping) {
    JsonObject options = mapping.object("options");
    if (options.has("result")) {
      return mapping.with(
          "options", options.with("result", options.object("result").with("index", next++)));
    }
    JsonObject numbered = options;
    for (var value : options.members().entrySet()) {
      if (value.getValue() instanceof JsonObject result) {
        numbered = numbered.with(value.getKey(), result.with("index", next++));
      }
    }
    return options.isEmpty() ? mapping : mapping.with("options", numbered);
  }
}

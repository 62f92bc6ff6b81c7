package io.panelwright.importer.saved;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Value mappings whose results say their place in the list, as Grafana's editor writes them. */
final class SavedMappings {

  private int next;

  private SavedMappings() {}

  /** The same mappings, numbered where one of them has no number. */
  static Json of(Json mappings) {
    if (!(mappings instanceof JsonArray list)) {
      return mappings;
    }
    JsonArray joined = joined(list);
    return numbered(joined) ? joined : new SavedMappings().number(joined);
  }

  /** Single values stand in one object, in front. */
  private static JsonArray joined(JsonArray mappings) {
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
        // The first mapping of a value counts.
        values =
            values.has(value.getKey()) ? values : values.with(value.getKey(), value.getValue());
      }
    }
    if (!values.isEmpty()) {
      others.add(0, Json.object().with("options", values).with("type", "value"));
    }
    return new JsonArray(others);
  }

  private static boolean numbered(JsonArray mappings) {
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

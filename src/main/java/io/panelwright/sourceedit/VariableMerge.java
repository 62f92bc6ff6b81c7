package io.panelwright.sourceedit;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables of dashboards, by name. */
final class VariableMerge {

  private static final String LIST = "list";

  private VariableMerge() {}

  static Map<String, JsonObject> byName(JsonObject dashboard) {
    Map<String, JsonObject> byName = new LinkedHashMap<>();
    dashboard
        .object("templating")
        .array(LIST)
        .objects()
        .forEach(variable -> byName.put(variable.string("name").orElse(""), variable));
    return byName;
  }

  /**
   * A rendered variable with the changes of a target. The options and the text of the value follow
   * from the others: they are those of Grafana.
   */
  static JsonObject merge(
      JsonObject rendered, Optional<JsonObject> before, JsonObject after, JsonObject saved) {
    if (before.isEmpty()) {
      return saved;
    }
    JsonObject merged = ValueMerge.merge(rendered, before.get(), after, saved);
    for (String key : List.of("current", "options")) {
      Optional<Json> value = saved.get(key);
      merged = value.isPresent() ? merged.with(key, value.get()) : merged;
    }
    return merged;
  }
}

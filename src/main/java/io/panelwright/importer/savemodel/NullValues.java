package io.panelwright.importer.savemodel;

import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;

/** Explicit nulls: Grafana adds no default for them, and does not save them. */
final class NullValues {

  private NullValues() {}

  /** Returns the defaults without those for which there is a null. */
  static JsonObject suppress(JsonObject defaults, JsonObject values) {
    JsonObject remaining = defaults;
    for (var value : values.members().entrySet()) {
      String key = value.getKey();
      if (value.getValue() instanceof JsonNull) {
        remaining = remaining.without(key);
      } else if (value.getValue() instanceof JsonObject inner && remaining.has(key)) {
        JsonObject before = remaining.object(key);
        JsonObject after = suppress(before, inner);
        boolean emptied = after.isEmpty() && !before.isEmpty();
        remaining = emptied ? remaining.without(key) : remaining.with(key, after);
      }
    }
    return remaining;
  }
}

package io.panelwright.resource;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.List;

/** Value mappings as v2 has them: a range names both bounds, an open one as {@code null}. */
final class ValueMappings {

  private ValueMappings() {}

  static JsonArray closed(JsonArray mappings) {
    List<Json> closed =
        mappings.items().stream()
            .map(mapping -> mapping instanceof JsonObject object ? closed(object) : mapping)
            .toList();
    return new JsonArray(closed);
  }

  private static Json closed(JsonObject mapping) {
    if (!mapping.string("type").orElse("").equals("range")) {
      return mapping;
    }
    JsonObject range = mapping.object("options");
    for (String bound : List.of("from", "to")) {
      range = range.has(bound) ? range : range.with(bound, JsonNull.NULL);
    }
    return mapping.with("options", range);
  }
}

package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Changes the overrides of a panel's field options. */
final class OverrideProperties {

  private OverrideProperties() {}

  /** Replaces each property with this id by properties that are created from its value. */
  static FieldConfig replace(FieldConfig fields, String id, Function<Json, List<JsonObject>> by) {
    List<Json> overrides = new ArrayList<>();
    for (Json item : fields.overrides()) {
      overrides.add(item instanceof JsonObject override ? replace(override, id, by) : item);
    }
    return fields.withOverrides(overrides);
  }

  private static JsonObject replace(
      JsonObject override, String id, Function<Json, List<JsonObject>> by) {
    List<Json> properties = new ArrayList<>();
    for (Json item : override.array("properties").items()) {
      if (item instanceof JsonObject property
          && property.string("id").filter(id::equals).isPresent()) {
        properties.addAll(by.apply(property.get("value").orElse(JsonNull.NULL)));
      } else {
        properties.add(item);
      }
    }
    JsonArray changed = new JsonArray(properties);
    return changed.equals(override.array("properties"))
        ? override
        : override.with("properties", changed);
  }
}

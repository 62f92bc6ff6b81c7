package io.panelwright.importer.generate;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;

/** Templates without their fixed values. */
final class TemplatePlaceholders {

  private TemplatePlaceholders() {}

  /** Returns the members of a template that contain arguments. */
  static JsonObject extract(JsonObject template) {
    JsonObject placeholders = Json.object();
    for (var member : template.members().entrySet()) {
      if (member.getKey().startsWith("$") || containsPlaceholder(member.getValue())) {
        Json value = member.getValue();
        boolean isPlaceholder = value instanceof JsonObject object && isPlaceholder(object);
        placeholders =
            placeholders.with(
                member.getKey(),
                value instanceof JsonObject object && !isPlaceholder ? extract(object) : value);
      }
    }
    return placeholders;
  }

  private static boolean containsPlaceholder(Json template) {
    if (template instanceof JsonArray array) {
      return array.items().stream().anyMatch(TemplatePlaceholders::containsPlaceholder);
    }
    return template instanceof JsonObject object
        && (isPlaceholder(object)
            || object.members().entrySet().stream()
                .anyMatch(m -> m.getKey().startsWith("$") || containsPlaceholder(m.getValue())));
  }

  /** Whether this part of a template is a placeholder for arguments. */
  static boolean isPlaceholder(JsonObject object) {
    return object.has("$") || object.has("$text") || object.has("?") || object.has("+");
  }
}

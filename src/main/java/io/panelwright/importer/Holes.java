package io.panelwright.importer;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;

/** Templates without what they take for granted. */
final class Holes {

  private Holes() {}

  /** The members of a template in which arguments stand. */
  static JsonObject of(JsonObject template) {
    JsonObject holes = Json.object();
    for (var member : template.members().entrySet()) {
      if (member.getKey().startsWith("$") || has(member.getValue())) {
        Json value = member.getValue();
        boolean isHole = value instanceof JsonObject object && isHole(object);
        holes =
            holes.with(
                member.getKey(),
                value instanceof JsonObject object && !isHole ? of(object) : value);
      }
    }
    return holes;
  }

  private static boolean has(Json template) {
    if (template instanceof JsonArray array) {
      return array.items().stream().anyMatch(Holes::has);
    }
    return template instanceof JsonObject object
        && (isHole(object)
            || object.members().entrySet().stream()
                .anyMatch(m -> m.getKey().startsWith("$") || has(m.getValue())));
  }

  private static boolean isHole(JsonObject object) {
    return object.has("$") || object.has("$text") || object.has("?") || object.has("+");
  }
}

package io.panelwright.assembly;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * The value of a first threshold. Grafana reads it as minus infinity, and writes it as the profile
 * does.
 */
record FirstThreshold(Json value) {

  /** Sets the value in field options. */
  JsonObject inFields(JsonObject fields) {
    return fields
        .get("thresholds")
        .map(thresholds -> fields.with("thresholds", inThresholds(thresholds)))
        .orElse(fields);
  }

  /** Sets the value in the properties of an override. */
  JsonObject inOverride(JsonObject override) {
    return override.with("properties", override.array("properties").map(this::inProperty));
  }

  private Json inProperty(Json property) {
    return property instanceof JsonObject object
            && object.string("id").orElse("").equals("thresholds")
        ? object.with("value", inThresholds(object.get("value").orElseThrow()))
        : property;
  }

  private Json inThresholds(Json thresholds) {
    if (!(thresholds instanceof JsonObject object) || object.array("steps").isEmpty()) {
      return thresholds;
    }
    List<Json> steps = new ArrayList<>(object.array("steps").items());
    if (steps.get(0) instanceof JsonObject first) {
      steps.set(0, first.with("value", value));
    }
    return object.with("steps", new JsonArray(steps));
  }
}

package io.panelwright.assembly;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The value of a first threshold. Grafana reads it as minus infinity, and writes it as the profile
 * does.
 */
record FirstThreshold(Json value) {

  /** Sets the value in field options; the same object if they have it. */
  JsonObject inFields(JsonObject fields) {
    Optional<Json> thresholds = fields.get("thresholds");
    if (thresholds.isEmpty()) {
      return fields;
    }
    Json changed = inThresholds(thresholds.get());
    return changed == thresholds.get() ? fields : fields.with("thresholds", changed);
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
    if (!(thresholds instanceof JsonObject object)
        || object.array("steps").isEmpty()
        || !(object.array("steps").items().get(0) instanceof JsonObject first)
        || first.get("value").filter(value::equals).isPresent()) {
      return thresholds;
    }
    List<Json> steps = new ArrayList<>(object.array("steps").items());
    steps.set(0, first.with("value", value));
    return object.with("steps", new JsonArray(steps));
  }
}

package io.panelwright.yaml;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * The value of a first threshold, which is minus infinity whatever stands there: {@code assemble}
 * writes what the profile's Grafana writes.
 */
final class ThresholdBase {

  private ThresholdBase() {}

  /** Whether two values of a field option are the same, but for this. */
  static boolean same(String path, Json one, Json other) {
    return NodeJson.same(with(path, one, Json.of(0)), with(path, other, Json.of(0)));
  }

  /** Whether two lists of overrides are the same, but for this. */
  static boolean same(JsonArray one, JsonArray other) {
    return NodeJson.same(with(one, Json.of(0)), with(other, Json.of(0)));
  }

  /** A field option as it stands in a dashboard. */
  static Json written(String path, Json value) {
    return with(path, value, PanelFormat.WORDS.thresholdBase());
  }

  /** Overrides as they stand in a dashboard. */
  static JsonArray written(JsonArray overrides) {
    return with(overrides, PanelFormat.WORDS.thresholdBase());
  }

  private static JsonArray with(JsonArray overrides, Json base) {
    return new JsonArray(overrides.objects().<Json>map(override -> with(override, base)).toList());
  }

  private static JsonObject with(JsonObject override, Json base) {
    List<Json> properties = new ArrayList<>();
    for (JsonObject property : override.array("properties").objects().toList()) {
      String path = property.string("id").orElse("");
      Json value = property.get("value").orElseThrow();
      properties.add(property.with("value", with(path, value, base)));
    }
    return override.with("properties", new JsonArray(properties));
  }

  private static Json with(String path, Json value, Json base) {
    if (!path.equals("thresholds") || !(value instanceof JsonObject thresholds)) {
      return value;
    }
    List<Json> steps = new ArrayList<>(thresholds.array("steps").items());
    if (!steps.isEmpty() && steps.get(0) instanceof JsonObject first) {
      steps.set(0, first.with("value", base));
    }
    return steps.isEmpty() ? value : thresholds.with("steps", new JsonArray(steps));
  }
}

package io.panelwright.yaml.write;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.yaml.node.NodeConverter;
import io.panelwright.yaml.schema.PanelSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * The value of a first threshold, which always means minus infinity: {@code assembly} writes the
 * value that the profile's Grafana writes.
 */
final class ThresholdBase {

  private ThresholdBase() {}

  /** Returns whether two values of a field option are equal except for the threshold base. */
  static boolean equalsIgnoringBase(String path, Json one, Json other) {
    return NodeConverter.equalsIgnoringOrder(
        with(path, one, Json.of(0)), with(path, other, Json.of(0)));
  }

  /** Returns whether two lists of overrides are equal except for the threshold base. */
  static boolean equalsIgnoringBase(JsonArray one, JsonArray other) {
    return NodeConverter.equalsIgnoringOrder(with(one, Json.of(0)), with(other, Json.of(0)));
  }

  /** Returns a field option with the base that dashboards contain. */
  static Json withProfileBase(String path, Json value) {
    return with(path, value, PanelSchema.GRAFANA.thresholdBase());
  }

  /** Returns overrides with the base that dashboards contain. */
  static JsonArray withProfileBase(JsonArray overrides) {
    return with(overrides, PanelSchema.GRAFANA.thresholdBase());
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

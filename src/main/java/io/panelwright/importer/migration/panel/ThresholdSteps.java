package io.panelwright.importer.migration.panel;

import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Creates thresholds in Grafana's current notation. */
final class ThresholdSteps {

  private static final Json BASE = GrafanaSchema.forProfile(Profile.DEFAULT).thresholdBase();

  private ThresholdSteps() {}

  static JsonObject absolute(List<JsonObject> steps) {
    return Json.object().with("mode", "absolute").with("steps", new JsonArray(List.copyOf(steps)));
  }

  /** The color below all other steps. */
  static JsonObject base(String color) {
    return Json.object().with("color", color).with("value", BASE);
  }

  static JsonObject step(JsonNumber value, String color) {
    return Json.object().with("color", color).with("value", value);
  }

  /**
   * Combines levels with the colors between them; there is one color more, and levels may lack a
   * number.
   */
  static Optional<JsonObject> between(List<Optional<JsonNumber>> levels, JsonArray colors) {
    List<JsonObject> steps = new ArrayList<>();
    for (int i = 0; i < colors.size(); i++) {
      Optional<JsonNumber> level = i > 0 && i <= levels.size() ? levels.get(i - 1) : none();
      if (!(colors.items().get(i) instanceof JsonString color)) {
        continue;
      }
      if (i == 0) {
        steps.add(base(color.value()));
      } else if (level.isPresent()) {
        steps.add(step(level.get(), color.value()));
      }
    }
    return steps.isEmpty() ? Optional.empty() : Optional.of(absolute(steps));
  }

  private static Optional<JsonNumber> none() {
    return Optional.empty();
  }

  /** Parses levels from a text such as {@code "70, 80"}. */
  static List<Optional<JsonNumber>> parseLevels(String text) {
    List<Optional<JsonNumber>> levels = new ArrayList<>();
    for (String level : text.split(",", -1)) {
      levels.add(JavaScriptCoercion.toNumber(level));
    }
    return levels;
  }

  /** Returns the color of a value. */
  static Optional<String> color(JsonObject thresholds, double value) {
    Optional<String> color = Optional.empty();
    boolean base = true;
    for (JsonObject step : thresholds.array("steps").objects().toList()) {
      if (!base
          && JavaScriptCoercion.numberAt(step, "value")
              .filter(at -> value >= at.toDouble())
              .isEmpty()) {
        break;
      }
      color = step.string("color");
      base = false;
    }
    return color;
  }
}

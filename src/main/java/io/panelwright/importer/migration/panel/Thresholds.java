package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Colours by value as today's Grafana writes them. */
final class Thresholds {

  private static final Json BASE = Vocabulary.of(Profile.DEFAULT).thresholdBase();

  private Thresholds() {}

  static JsonObject absolute(List<JsonObject> steps) {
    return Json.object().with("mode", "absolute").with("steps", new JsonArray(List.copyOf(steps)));
  }

  /** The colour below all other steps. */
  static JsonObject base(String color) {
    return Json.object().with("color", color).with("value", BASE);
  }

  static JsonObject step(JsonNumber value, String color) {
    return Json.object().with("color", color).with("value", value);
  }

  /** Levels and the colours around them, of which there is one more; levels may be no numbers. */
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

  /** The levels of a text such as {@code "70, 80"}. */
  static List<Optional<JsonNumber>> levels(String text) {
    List<Optional<JsonNumber>> levels = new ArrayList<>();
    for (String level : text.split(",", -1)) {
      levels.add(Loosely.number(level));
    }
    return levels;
  }

  /** The colour that a value has. */
  static Optional<String> color(JsonObject thresholds, double value) {
    Optional<String> color = Optional.empty();
    boolean base = true;
    for (JsonObject step : thresholds.array("steps").objects().toList()) {
      if (!base && Loosely.number(step, "value").filter(at -> value >= at.toDouble()).isEmpty()) {
        break;
      }
      color = step.string("color");
      base = false;
    }
    return color;
  }
}

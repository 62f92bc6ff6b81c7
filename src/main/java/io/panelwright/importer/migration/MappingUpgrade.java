package io.panelwright.importer.migration;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Value mappings, which before schemaVersion 30 stood one by one and took their colour from the
 * thresholds. All mappings of single values come together in one, in front.
 */
final class MappingUpgrade {

  private static final String FALLBACK_COLOR = "#808080";

  private final Optional<JsonObject> thresholds;
  private final List<Json> mappings = new ArrayList<>();
  private final Map<String, Json> values = new LinkedHashMap<>();

  private MappingUpgrade(Optional<JsonObject> thresholds) {
    this.thresholds = thresholds;
  }

  static JsonObject apply(JsonObject panel) {
    JsonObject changed =
        Change.inside(
            panel,
            "fieldConfig.defaults",
            defaults -> upgraded(defaults, "mappings", thresholds(defaults)));
    return Change.properties(
        changed,
        property ->
            property.string("id").orElse("").equals("mappings")
                ? upgraded(property, "value", Optional.empty())
                : property);
  }

  private static Optional<JsonObject> thresholds(JsonObject defaults) {
    return defaults.get("thresholds").isPresent()
        ? Optional.of(defaults.object("thresholds"))
        : Optional.empty();
  }

  private static JsonObject upgraded(
      JsonObject holder, String key, Optional<JsonObject> thresholds) {
    if (!(holder.get(key).orElse(JsonNull.NULL) instanceof JsonArray old) || old.isEmpty()) {
      return holder;
    }
    var upgrade = new MappingUpgrade(thresholds);
    old.objects().forEach(upgrade::add);
    return holder.with(key, upgrade.result());
  }

  private JsonArray result() {
    if (!values.isEmpty()) {
      mappings.add(0, Json.object().with("type", "value").with("options", new JsonObject(values)));
    }
    return new JsonArray(mappings);
  }

  private void add(JsonObject old) {
    if (old.get("type").orElse(JsonNull.NULL) instanceof JsonString type) {
      if (type.value().equals("value")) {
        values.putAll(old.object("options").members());
      } else {
        mappings.add(old);
      }
    } else if (old.integer("type").orElse(0L) == 1) {
      addValue(old);
    } else if (old.integer("type").orElse(0L) == 2) {
      addRange(old);
    }
  }

  private void addValue(JsonObject old) {
    String value = JavaScript.text(old.get("value")).orElse("null");
    if (JavaScript.isNothing(old, "value")) {
      return;
    }
    if (value.equals("null")) {
      mappings.add(mapping("special", Json.object().with("match", "null"), old));
    } else {
      values.put(value, result(old));
    }
  }

  private void addRange(JsonObject old) {
    JsonObject range =
        Json.object().with("from", bound(old.get("from"))).with("to", bound(old.get("to")));
    mappings.add(mapping("range", range, old));
  }

  /** A number as it was written; a text that is none has no bound. */
  private static Json bound(Optional<Json> value) {
    if (value.isPresent() && value.get() instanceof JsonNumber number) {
      return number;
    }
    OptionalDouble number = JavaScript.number(value);
    return number.isPresent() ? Json.of(number.getAsDouble()) : JsonNull.NULL;
  }

  private JsonObject mapping(String type, JsonObject options, JsonObject old) {
    return Json.object().with("type", type).with("options", options.with("result", result(old)));
  }

  private JsonObject result(JsonObject old) {
    JsonObject result = Json.object();
    if (old.has("text")) {
      result = result.with("text", old.get("text").orElseThrow());
    }
    Optional<String> color = color(old);
    return color.isPresent() ? result.with("color", color.get()) : result;
  }

  /** The colour of the threshold that the mapping's text reaches, where that is a number. */
  private Optional<String> color(JsonObject old) {
    OptionalDouble shown = JavaScript.number(old.get("text"));
    if (thresholds.isEmpty() || shown.isEmpty()) {
      return Optional.empty();
    }
    List<JsonObject> steps = thresholds.get().array("steps").objects().toList();
    Optional<String> color =
        steps.isEmpty() ? Optional.of(FALLBACK_COLOR) : steps.get(0).string("color");
    for (JsonObject step : steps) {
      double from =
          JavaScript.isNothing(step, "value")
              ? 0
              : JavaScript.number(step.get("value")).orElse(Double.NaN);
      if (!step.has("value") || !(shown.getAsDouble() >= from)) {
        return color;
      }
      color = step.string("color");
    }
    return color;
  }
}

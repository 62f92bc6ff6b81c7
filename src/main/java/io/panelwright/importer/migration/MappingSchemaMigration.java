package io.panelwright.importer.migration;

import io.panelwright.importer.migration.panel.JavaScriptCoercion;
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
 * Value mappings, which before schemaVersion 30 were separate entries with colors from the
 * thresholds. All mappings of single values become one mapping, which comes first.
 */
final class MappingSchemaMigration {

  private static final String FALLBACK_COLOR = "#808080";

  private final Optional<JsonObject> thresholds;
  private final List<Json> mappings = new ArrayList<>();
  private final Map<String, Json> values = new LinkedHashMap<>();

  private MappingSchemaMigration(Optional<JsonObject> thresholds) {
    this.thresholds = thresholds;
  }

  static JsonObject apply(JsonObject panel) {
    JsonObject changed =
        JsonRewriter.rewriteAt(
            panel,
            "fieldConfig.defaults",
            defaults -> migrate(defaults, "mappings", thresholds(defaults)));
    return JsonRewriter.rewriteProperties(
        changed,
        property ->
            property.string("id").orElse("").equals("mappings")
                ? migrate(property, "value", Optional.empty())
                : property);
  }

  private static Optional<JsonObject> thresholds(JsonObject defaults) {
    return defaults.get("thresholds").isPresent()
        ? Optional.of(defaults.object("thresholds"))
        : Optional.empty();
  }

  private static JsonObject migrate(
      JsonObject holder, String key, Optional<JsonObject> thresholds) {
    if (!(holder.get(key).orElse(JsonNull.NULL) instanceof JsonArray old) || old.isEmpty()) {
      return holder;
    }
    var migration = new MappingSchemaMigration(thresholds);
    old.objects().forEach(migration::add);
    return holder.with(key, migration.result());
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
    String value = JavaScriptCoercion.toText(old.get("value")).orElse("null");
    if (JavaScriptCoercion.isNull(old, "value")) {
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

  /** Keeps the text of a number; a text without a number has no bound. */
  private static Json bound(Optional<Json> value) {
    if (value.isPresent() && value.get() instanceof JsonNumber number) {
      return number;
    }
    OptionalDouble number = JavaScriptCoercion.parseFloat(value);
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

  /** The color of the threshold that the mapping's text reaches, if the text is a number. */
  private Optional<String> color(JsonObject old) {
    OptionalDouble shown = JavaScriptCoercion.parseFloat(old.get("text"));
    if (thresholds.isEmpty() || shown.isEmpty()) {
      return Optional.empty();
    }
    List<JsonObject> steps = thresholds.get().array("steps").objects().toList();
    Optional<String> color =
        steps.isEmpty() ? Optional.of(FALLBACK_COLOR) : steps.get(0).string("color");
    for (JsonObject step : steps) {
      double from =
          JavaScriptCoercion.isNull(step, "value")
              ? 0
              : JavaScriptCoercion.parseFloat(step.get("value")).orElse(Double.NaN);
      if (!step.has("value") || !(shown.getAsDouble() >= from)) {
        return color;
      }
      color = step.string("color");
    }
    return color;
  }
}

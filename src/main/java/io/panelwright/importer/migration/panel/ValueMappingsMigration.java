package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Migrates value texts: the old lists of pairs and ranges become mappings. */
final class ValueMappingsMigration {

  private static final int VALUES = 1;
  private static final int RANGES = 2;

  private ValueMappingsMigration() {}

  /**
   * Returns the mappings of a singlestat: one for each of its pairs, or one for each of its ranges.
   */
  static JsonArray migrateSinglestat(JsonObject panel, JsonObject thresholds) {
    boolean ranges = kind(panel) == RANGES;
    List<Json> mappings = new ArrayList<>();
    panel
        .array(ranges ? "rangeMaps" : "valueMaps")
        .objects()
        .map(old -> ranges ? range(old, thresholds) : value(old, thresholds))
        .flatMap(Optional::stream)
        .forEach(mappings::add);
    return new JsonArray(mappings);
  }

  private static long kind(JsonObject panel) {
    Optional<Long> type = panel.integer("mappingType").filter(number -> number != 0);
    boolean pairs = !panel.array("valueMaps").isEmpty();
    return type.orElse(pairs ? VALUES : (long) RANGES);
  }

  /**
   * Migrates mappings of Grafana before 8; single values become one mapping, which comes first.
   * Current mappings stay unchanged.
   */
  static JsonArray migrate(JsonArray mappings, JsonObject thresholds) {
    if (mappings.objects().noneMatch(ValueMappingsMigration::isOld)) {
      return mappings;
    }
    JsonObject values = Json.object();
    List<Json> others = new ArrayList<>();
    for (Json mapping : mappings.items()) {
      if (!(mapping instanceof JsonObject old) || !isOld(old)) {
        others.add(mapping);
        continue;
      }
      Optional<JsonObject> now =
          old.integer("type").get() == VALUES ? value(old, thresholds) : range(old, thresholds);
      if (now.isPresent() && PanelTypeMigration.hasType(now.get(), "value")) {
        values = values.merge(now.get().object("options"));
      } else {
        now.ifPresent(others::add);
      }
    }
    Stream<Json> first = values.isEmpty() ? Stream.empty() : Stream.of(mapping("value", values));
    return new JsonArray(Stream.concat(first, others.stream()).toList());
  }

  private static boolean isOld(JsonObject mapping) {
    boolean numbered =
        mapping.integer("type").filter(type -> type == VALUES || type == RANGES).isPresent();
    return numbered && !(mapping.get("options").orElse(Json.of("")) instanceof JsonObject);
  }

  private static Optional<JsonObject> value(JsonObject old, JsonObject thresholds) {
    return JavaScriptCoercion.nonNullAt(old, "value")
        .map(ValueMappingsMigration::text)
        .map(
            value ->
                value.equals("null")
                    ? nothing(old, thresholds)
                    : mapping("value", Json.object().with(value, result(old, thresholds))));
  }

  private static Optional<JsonObject> range(JsonObject old, JsonObject thresholds) {
    if (isNull(old, "from") || isNull(old, "to")) {
      return Optional.of(nothing(old, thresholds));
    }
    JsonPathBuilder options = new JsonPathBuilder();
    options.copyNumber(old, "from", "from").copyNumber(old, "to", "to");
    options.set("result", result(old, thresholds));
    return Optional.of(mapping("range", options.json()));
  }

  private static boolean isNull(JsonObject old, String key) {
    return old.string(key).filter("null"::equals).isPresent();
  }

  private static JsonObject nothing(JsonObject old, JsonObject thresholds) {
    return mapping(
        "special", Json.object().with("match", "null").with("result", result(old, thresholds)));
  }

  private static JsonObject mapping(String type, JsonObject options) {
    return Json.object().with("type", type).with("options", options);
  }

  /** A text that begins with a number has the color of the number. */
  private static JsonObject result(JsonObject old, JsonObject thresholds) {
    String text =
        JavaScriptCoercion.nonNullAt(old, "text").map(ValueMappingsMigration::text).orElse("");
    JsonObject result = Json.object().with("text", text);
    return JavaScriptCoercion.parseFloat(text)
        .map(JsonNumber::toDouble)
        .flatMap(number -> ThresholdSteps.color(thresholds, number))
        .map(color -> result.with("color", color))
        .orElse(result);
  }

  private static String text(Json value) {
    return value instanceof JsonString text ? text.value() : value.toString();
  }
}

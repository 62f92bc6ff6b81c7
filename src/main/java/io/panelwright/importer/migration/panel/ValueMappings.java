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

/** Texts for values: the old lists of pairs and ranges as today's mappings. */
final class ValueMappings {

  private static final int VALUES = 1;
  private static final int RANGES = 2;

  private ValueMappings() {}

  /** The mappings of a singlestat: one for each of its pairs, or one for each of its ranges. */
  static JsonArray ofSinglestat(JsonObject panel, JsonObject thresholds) {
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
    Optional<Long> said = panel.integer("mappingType").filter(type -> type != 0);
    boolean pairs = !panel.array("valueMaps").isEmpty();
    return said.orElse(pairs ? VALUES : (long) RANGES);
  }

  /**
   * Mappings of before Grafana 8 in today's form, values in one mapping that stands first; those
   * that have it stay.
   */
  static JsonArray today(JsonArray mappings, JsonObject thresholds) {
    if (mappings.objects().noneMatch(ValueMappings::isOld)) {
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
      if (now.isPresent() && Conversion.hasType(now.get(), "value")) {
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
    return Loosely.given(old, "value")
        .map(ValueMappings::text)
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
    Settings options = new Settings();
    options.takeNumber(old, "from", "from").takeNumber(old, "to", "to");
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

  /** A text that begins with a number keeps the colour that the number has. */
  private static JsonObject result(JsonObject old, JsonObject thresholds) {
    String text = Loosely.given(old, "text").map(ValueMappings::text).orElse("");
    JsonObject result = Json.object().with("text", text);
    return Loosely.leadingNumber(text)
        .map(JsonNumber::toDouble)
        .flatMap(number -> Thresholds.color(thresholds, number))
        .map(color -> result.with("color", color))
        .orElse(result);
  }

  private static String text(Json value) {
    return value instanceof JsonString text ? text.value() : value.toString();
  }
}

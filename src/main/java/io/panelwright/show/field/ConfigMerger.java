package io.panelwright.show.field;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Merges defaults and the properties of overrides into the configuration of one field. */
final class ConfigMerger {

  private static final String CUSTOM = "custom";

  /** Grafana's standard options; other options are below {@code custom}. */
  private static final List<String> STANDARD =
      List.of(
          "unit",
          "min",
          "max",
          "fieldMinMax",
          "decimals",
          "displayName",
          "color",
          "noValue",
          "links",
          "actions",
          "mappings",
          "thresholds",
          "filterable");

  private static final Set<String> NUMBERS = Set.of("min", "max", "decimals");

  private static final Set<String> FOR_NUMBERS = Set.of("min", "max", "fieldMinMax", "decimals");

  private final FieldInterpolator interpolator;

  ConfigMerger(FieldInterpolator interpolator) {
    this.interpolator = interpolator;
  }

  /** The field with the defaults in place of what its own configuration does not set. */
  FieldPlace withDefaults(FieldPlace place, JsonObject defaults) {
    FieldPlace merged = place.withField(place.field().withConfig(ownLists(place, defaults)));
    for (String option : STANDARD) {
      boolean applies = !FOR_NUMBERS.contains(option) || place.field().type() == FieldType.NUMBER;
      if (applies && isMissing(merged.field().config(), option)) {
        Optional<Json> value = process(option, defaults.get(option), merged);
        if (value.isPresent()) {
          merged = with(merged, option, value.get());
        }
      }
    }
    return withCustomDefaults(merged, defaults.object(CUSTOM));
  }

  private static boolean isMissing(JsonObject config, String option) {
    return config.get(option).orElse(JsonNull.NULL) instanceof JsonNull;
  }

  private static FieldPlace with(FieldPlace place, String path, Json value) {
    return place.withField(place.field().withConfig(place.field().config().withAt(path, value)));
  }

  private static FieldPlace withCustomDefaults(FieldPlace place, JsonObject defaults) {
    JsonObject own = place.field().config().object(CUSTOM);
    for (Map.Entry<String, Json> option : defaults.members().entrySet()) {
      if (isMissing(own, option.getKey()) && !(option.getValue() instanceof JsonNull)) {
        own = own.with(option.getKey(), option.getValue());
      }
    }
    return own.isEmpty() ? place : with(place, CUSTOM, own);
  }

  /** The field's own configuration with the links and the base threshold of the defaults. */
  private static JsonObject ownLists(FieldPlace place, JsonObject defaults) {
    JsonObject config = place.field().config();
    if (config.get("links").orElse(config) instanceof JsonArray links
        && defaults.get("links").orElse(config) instanceof JsonArray more) {
      config = config.with("links", joined(links, more));
    }
    JsonObject thresholds = config.object("thresholds");
    Optional<JsonObject> base = baseStep(defaults.object("thresholds"));
    if (isAbsolute(thresholds) && baseStep(thresholds).isEmpty() && base.isPresent()) {
      JsonArray steps = joined(Json.array(base.get()), thresholds.array("steps"));
      config = config.with("thresholds", thresholds.with("steps", steps));
    }
    return config;
  }

  private static JsonArray joined(JsonArray first, JsonArray second) {
    List<Json> items = new ArrayList<>(first.items());
    items.addAll(second.items());
    return new JsonArray(items);
  }

  private static boolean isAbsolute(JsonObject thresholds) {
    return thresholds.string("mode").equals(Optional.of("absolute"));
  }

  /** The step without a lower limit. */
  private static Optional<JsonObject> baseStep(JsonObject thresholds) {
    return isAbsolute(thresholds)
        ? thresholds.array("steps").objects().filter(ThresholdResolver::isBase).findFirst()
        : Optional.empty();
  }

  /** The field with a property of an override; {@code null} removes the option. */
  FieldPlace withProperty(FieldPlace place, JsonObject property) {
    String id = property.string("id").orElse("");
    if (!STANDARD.contains(id) && !id.startsWith(CUSTOM + ".")) {
      return place;
    }
    Optional<Json> value = process(id, property.get("value"), place);
    if (value.isEmpty()) {
      return place.withField(place.field().withConfig(without(place.field().config(), id)));
    }
    if (value.get() instanceof JsonArray array
        && place.field().config().at(id).orElse(JsonNull.NULL) instanceof JsonArray existing) {
      return with(place, id, joined(array, existing));
    }
    return with(place, id, value.get());
  }

  private static JsonObject without(JsonObject config, String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return config.without(path);
    }
    String head = path.substring(0, dot);
    return config.get(head).orElse(config) instanceof JsonObject child && config.has(head)
        ? config.with(head, without(child, path.substring(dot + 1)))
        : config;
  }

  private Optional<Json> process(String option, Optional<Json> given, FieldPlace place) {
    Optional<Json> value = given.filter(json -> !(json instanceof JsonNull));
    if (value.isEmpty()) {
      return value;
    }
    if (NUMBERS.contains(option)) {
      return number(value.get());
    }
    return switch (option) {
      case "displayName", "noValue" ->
          Optional.of(Json.of(interpolator.interpolate(text(value.get()), place)));
      case "thresholds" ->
          Optional.of(
              ThresholdResolver.resolve(
                  value.get(), text -> interpolator.interpolate(text, place)));
      default -> value;
    };
  }

  private static Optional<Json> number(Json value) {
    if (value instanceof JsonNumber) {
      return Optional.of(value);
    }
    double number = CellConverter.leadingNumber(Cell.of(value));
    return Double.isFinite(number) ? Optional.of(Json.of(number)) : Optional.empty();
  }

  private static String text(Json value) {
    return value instanceof JsonString string ? string.value() : CellConverter.text(Cell.of(value));
  }

  /** Repairs what panels rely on: a color mode, and a minimum below the maximum. */
  static JsonObject repaired(JsonObject config) {
    JsonObject repaired = config;
    if (isMissing(config, "color")) {
      if (!isMissing(config, "thresholds")) {
        repaired = config.with("color", Json.object().with("mode", "thresholds"));
      }
    } else if (config.object("color").string("mode").orElse("").isEmpty()) {
      repaired = config.without("color");
    }
    if (config.get("min").orElse(config) instanceof JsonNumber min
        && config.get("max").orElse(config) instanceof JsonNumber max
        && min.toDouble() > max.toDouble()) {
      repaired = repaired.with("min", max).with("max", min);
    }
    return repaired;
  }
}

package io.panelwright.yaml.write;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.yaml.schema.RawAlternative;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Notations of a field option, the shortest first. Some do not fit every value. */
final class FieldNotations {

  private FieldNotations() {}

  static List<Json> notations(String path, Json value) {
    List<Json> notations = new ArrayList<>(shortNotations(path, value));
    notations.add(Json.object().with(RawAlternative.KEY, value));
    return notations;
  }

  private static List<Json> shortNotations(String path, Json value) {
    if (value instanceof JsonObject json) {
      return switch (path) {
        case "thresholds" -> thresholds(json);
        case "color" -> color(json);
        default -> List.of(value);
      };
    }
    if (value instanceof JsonArray list) {
      return switch (path) {
        case "mappings" -> List.of(mappings(list));
        case "links" -> List.of(linkNotations(list));
        default -> List.of(value);
      };
    }
    return List.of(value);
  }

  /** Returns the single number of green and red, and all steps. */
  private static List<Json> thresholds(JsonObject json) {
    List<JsonObject> steps = json.array("steps").objects().toList();
    List<Json> notations = new ArrayList<>();
    if (steps.size() == 2) {
      steps.get(1).get("value").ifPresent(notations::add);
    }
    if (!steps.isEmpty()) {
      JsonObject notation = copy(steps.get(0), "color", Json.object(), "base");
      List<Json> rest =
          steps.subList(1, steps.size()).stream().<Json>map(FieldNotations::step).toList();
      notation = rest.isEmpty() ? notation : notation.with("steps", new JsonArray(rest));
      boolean plain = json.string("mode").filter("absolute"::equals).isPresent();
      notations.add(plain ? notation : copy(json, "mode", notation, "mode"));
    }
    return notations;
  }

  private static JsonObject step(JsonObject json) {
    JsonObject step = copy(json, "value", Json.object(), "from");
    return copy(json, "valueExpr", copy(json, "color", step, "color"), "expression");
  }

  /** Returns the name of the mode, the name of the color, and the whole object. */
  private static List<Json> color(JsonObject json) {
    List<Json> notations = new ArrayList<>();
    json.get("mode").ifPresent(notations::add);
    json.get("fixedColor").ifPresent(notations::add);
    notations.add(json);
    return notations;
  }

  /** Returns the mappings in the order of Grafana's indexes. */
  private static Json mappings(JsonArray list) {
    List<IndexedNotation> all = new ArrayList<>();
    for (JsonObject json : list.objects().toList()) {
      JsonObject options = json.object("options");
      if (json.string("type").filter("value"::equals).isPresent()) {
        options.members().forEach((text, result) -> all.add(mapping(value(text), result)));
      } else {
        all.add(mapping(matched(options), options.get("result").orElse(Json.object())));
      }
    }
    all.sort(Comparator.comparingLong(IndexedNotation::index));
    return new JsonArray(all.stream().<Json>map(IndexedNotation::notation).toList());
  }

  private record IndexedNotation(long index, JsonObject notation) {}

  private static IndexedNotation mapping(JsonObject match, Json result) {
    JsonObject values = result instanceof JsonObject object ? object : Json.object();
    JsonObject notation = match;
    for (String key : List.of("text", "color", "icon")) {
      notation = copy(values, key, notation, key);
    }
    return new IndexedNotation(values.integer("index").orElse(0L), notation);
  }

  /** Returns the match of a value; whole numbers are written without quotes. */
  private static JsonObject value(String text) {
    boolean number = text.matches("-?[1-9][0-9]{0,8}|0");
    return Json.object().with("value", number ? new JsonNumber(text) : Json.of(text));
  }

  private static JsonObject matched(JsonObject options) {
    JsonObject notation = copy(options, "from", Json.object(), "from");
    notation = copy(options, "to", notation, "to");
    notation = copy(options, "pattern", notation, "regex");
    return copy(options, "match", notation, "special");
  }

  /** Returns the notations of panel links or data links. */
  static JsonArray linkNotations(JsonArray list) {
    return new JsonArray(list.objects().<Json>map(FieldNotations::link).toList());
  }

  private static JsonObject link(JsonObject json) {
    JsonObject notation = copy(json, "title", Json.object(), "title");
    notation = copy(json, "url", notation, "url");
    notation = json.isTrue("targetBlank") ? notation.with("newTab", true) : notation;
    return json.isTrue("oneClick") ? notation.with("oneClick", true) : notation;
  }

  /** Copies a member under another name, if it exists. */
  private static JsonObject copy(JsonObject from, String key, JsonObject to, String name) {
    Optional<Json> value = from.get(key);
    return value.map(found -> to.with(name, found)).orElse(to);
  }
}

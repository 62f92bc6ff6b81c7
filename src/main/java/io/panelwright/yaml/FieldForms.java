package io.panelwright.yaml;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How a field option may be written, the shortest form first. Not all of them fit all values. */
final class FieldForms {

  private FieldForms() {}

  static List<Json> of(String path, Json value) {
    List<Json> forms = new ArrayList<>(brief(path, value));
    forms.add(Json.object().with(OrRaw.KEY, value));
    return forms;
  }

  private static List<Json> brief(String path, Json value) {
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
        case "links" -> List.of(links(list));
        default -> List.of(value);
      };
    }
    return List.of(value);
  }

  /** The one number of green and red, or all steps. */
  private static List<Json> thresholds(JsonObject json) {
    List<JsonObject> steps = json.array("steps").objects().toList();
    List<Json> forms = new ArrayList<>();
    if (steps.size() == 2) {
      steps.get(1).get("value").ifPresent(forms::add);
    }
    if (!steps.isEmpty()) {
      JsonObject form = copied(steps.get(0), "color", Json.object(), "base");
      List<Json> rest =
          steps.subList(1, steps.size()).stream().<Json>map(FieldForms::step).toList();
      form = rest.isEmpty() ? form : form.with("steps", new JsonArray(rest));
      boolean plain = json.string("mode").filter("absolute"::equals).isPresent();
      forms.add(plain ? form : copied(json, "mode", form, "mode"));
    }
    return forms;
  }

  private static JsonObject step(JsonObject json) {
    JsonObject step = copied(json, "value", Json.object(), "from");
    return copied(json, "valueExpr", copied(json, "color", step, "color"), "expression");
  }

  /** The mode's or the colour's name alone, or all of it. */
  private static List<Json> color(JsonObject json) {
    List<Json> forms = new ArrayList<>();
    json.get("mode").ifPresent(forms::add);
    json.get("fixedColor").ifPresent(forms::add);
    forms.add(json);
    return forms;
  }

  /** In the order of Grafana's indexes. */
  private static Json mappings(JsonArray list) {
    List<Indexed> all = new ArrayList<>();
    for (JsonObject json : list.objects().toList()) {
      JsonObject options = json.object("options");
      if (json.string("type").filter("value"::equals).isPresent()) {
        options.members().forEach((text, result) -> all.add(mapping(value(text), result)));
      } else {
        all.add(mapping(matched(options), options.get("result").orElse(Json.object())));
      }
    }
    all.sort(Comparator.comparingLong(Indexed::index));
    return new JsonArray(all.stream().<Json>map(Indexed::form).toList());
  }

  private record Indexed(long index, JsonObject form) {}

  private static Indexed mapping(JsonObject match, Json result) {
    JsonObject said = result instanceof JsonObject object ? object : Json.object();
    JsonObject form = match;
    for (String key : List.of("text", "color", "icon")) {
      form = copied(said, key, form, key);
    }
    return new Indexed(said.integer("index").orElse(0L), form);
  }

  /** Whole numbers need no quotes. */
  private static JsonObject value(String text) {
    boolean number = text.matches("-?[1-9][0-9]{0,8}|0");
    return Json.object().with("value", number ? new JsonNumber(text) : Json.of(text));
  }

  private static JsonObject matched(JsonObject options) {
    JsonObject form = copied(options, "from", Json.object(), "from");
    form = copied(options, "to", form, "to");
    form = copied(options, "pattern", form, "regex");
    return copied(options, "match", form, "special");
  }

  /** Links in a panel's corner, or on its values. */
  static JsonArray links(JsonArray list) {
    return new JsonArray(list.objects().<Json>map(FieldForms::link).toList());
  }

  private static JsonObject link(JsonObject json) {
    JsonObject form = copied(json, "title", Json.object(), "title");
    form = copied(json, "url", form, "url");
    form = json.isTrue("targetBlank") ? form.with("newTab", true) : form;
    return json.isTrue("oneClick") ? form.with("oneClick", true) : form;
  }

  /** With a member of an object under another name, where it has one. */
  private static JsonObject copied(JsonObject from, String key, JsonObject to, String name) {
    Optional<Json> value = from.get(key);
    return value.map(found -> to.with(name, found)).orElse(to);
  }
}

package io.panelwright.importer;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a word's template says when it is laid on a value: the word's arguments, and the part of the
 * value that the word says.
 *
 * <p>Holes of a template: <code>{"$":0}</code> the first argument as JSON; <code>{"$text":0}</code>
 * a number as a text; <code>{"$":0,"true":x,"false":y}</code> one of two values; a member called
 * {@code "$0"} the argument as a key; <code>{"+":[…]}</code> items behind those there are; <code>
 * {"?":true}</code> what only the word itself knows.
 */
final class Binding {

  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

  private final List<String> near;
  private final boolean exact;
  private final Map<Integer, Json> arguments = new HashMap<>();
  private final Map<Integer, Json> less = new HashMap<>();

  private Binding(List<String> near, boolean exact) {
    this.near = near;
    this.exact = exact;
  }

  /**
   * A template that fits.
   *
   * @param arguments by their place
   * @param less the arguments without what has been said already
   * @param says what the word says of the value
   */
  record Fit(Map<Integer, Json> arguments, Map<Integer, Json> less, JsonObject says) {}

  /**
   * Lays a template on a value.
   *
   * @param said what has been said of the value already
   * @param near the member that is to be said: of several keys that would do, the one on its path
   */
  static Optional<Fit> of(
      JsonObject template, JsonObject value, JsonObject said, List<String> near) {
    return new Binding(near, true).fit(template, value, said);
  }

  /**
   * Lays a factory's template on a value: what it takes for granted may differ, since words can
   * change it.
   */
  static Optional<Fit> factory(JsonObject template, JsonObject value) {
    return new Binding(List.of(), false).fit(template, value, Json.object());
  }

  private Optional<Fit> fit(JsonObject template, JsonObject value, JsonObject said) {
    return object(template, value, said, 0)
        .map(says -> new Fit(arguments, less, (JsonObject) says));
  }

  private Optional<Json> bind(Json template, Json value, Optional<Json> said, int depth) {
    if (template instanceof JsonObject object) {
      if (object.has("$") || object.has("$text") || object.has("?")) {
        return hole(object, value, said);
      }
      if (object.has("+")) {
        return value instanceof JsonArray items ? more(object, items, said) : Optional.empty();
      }
      return value instanceof JsonObject members
          ? object(object, members, asObject(said), depth)
          : Optional.empty();
    }
    if (template instanceof JsonArray items && value instanceof JsonArray values) {
      return array(items, values, depth);
    }
    return template.equals(value) || !exact ? Optional.of(template) : Optional.empty();
  }

  private Optional<Json> object(JsonObject template, JsonObject value, JsonObject said, int depth) {
    Map<String, Json> says = new LinkedHashMap<>();
    for (var member : template.members().entrySet()) {
      Optional<String> key = key(member.getKey(), value, depth);
      Optional<Json> inner =
          key.flatMap(value::get)
              .flatMap(
                  found -> bind(member.getValue(), found, said.get(key.orElseThrow()), depth + 1));
      if (inner.isEmpty() && !exact && !hasHole(member.getValue()) && key.isPresent()) {
        inner = Optional.of(member.getValue());
      }
      if (inner.isEmpty()) {
        return Optional.empty();
      }
      says.put(key.orElseThrow(), inner.get());
    }
    return Optional.of(new JsonObject(says));
  }

  private static boolean hasHole(Json template) {
    return !Holes.of(Json.object().with("", template)).isEmpty();
  }

  private Optional<String> key(String name, JsonObject value, int depth) {
    if (!name.startsWith("$")) {
      return Optional.of(name);
    }
    Optional<String> key =
        depth < near.size() && value.has(near.get(depth))
            ? Optional.of(near.get(depth))
            : value.members().keySet().stream().findFirst();
    key.ifPresent(found -> arguments.put(Integer.parseInt(name.substring(1)), Json.of(found)));
    return key;
  }

  private Optional<Json> hole(JsonObject hole, Json value, Optional<Json> said) {
    if (hole.has("?")) {
      return Optional.empty();
    }
    if (hole.has("$text")) {
      return value instanceof JsonString text && NUMBER.matcher(text.value()).matches()
          ? bound(hole.integer("$text"), new JsonNumber(text.value()), value)
          : Optional.empty();
    }
    if (hole.has("true")) {
      boolean on = value.equals(hole.get("true").orElseThrow());
      return on || hole.get("false").filter(value::equals).isPresent()
          ? bound(hole.integer("$"), new JsonBoolean(on), value)
          : Optional.empty();
    }
    if (value instanceof JsonObject object) {
      less.put(hole.integer("$").orElseThrow().intValue(), without(object, asObject(said)));
    }
    return bound(hole.integer("$"), value, value);
  }

  /** The members that differ from what has been said. */
  private static JsonObject without(JsonObject value, JsonObject said) {
    JsonObject rest = Json.object();
    for (var member : value.members().entrySet()) {
      Json now = member.getValue();
      Json before = said.get(member.getKey()).orElse(JsonNull.NULL);
      if (now instanceof JsonObject inner && before instanceof JsonObject known) {
        JsonObject left = without(inner, known);
        rest = left.isEmpty() ? rest : rest.with(member.getKey(), left);
      } else if (!now.equals(before)) {
        rest = rest.with(member.getKey(), now);
      }
    }
    return rest;
  }

  /** One argument may stand in several places, if they agree. */
  private Optional<Json> bound(Optional<Long> place, Json argument, Json value) {
    int index = place.orElseThrow().intValue();
    Json before = arguments.putIfAbsent(index, argument);
    return before == null || before.equals(argument) ? Optional.of(value) : Optional.empty();
  }

  /** A list may go on; other words say how. */
  private Optional<Json> array(JsonArray template, JsonArray value, int depth) {
    if (template.size() > value.size()) {
      return Optional.empty();
    }
    List<Json> says = new ArrayList<>();
    for (int i = 0; i < template.size(); i++) {
      Optional<Json> item =
          bind(template.items().get(i), value.items().get(i), Optional.empty(), depth + 1);
      if (item.isEmpty()) {
        return Optional.empty();
      }
      says.add(item.get());
    }
    return Optional.of(new JsonArray(says));
  }

  /** Says the next items of a list, or all that are left. */
  private Optional<Json> more(JsonObject template, JsonArray value, Optional<Json> said) {
    List<Json> before = said.map(Binding::items).orElse(List.of());
    if (before.size() >= value.size() || !value.items().subList(0, before.size()).equals(before)) {
      return Optional.empty();
    }
    if (template.object("+").has("$")) {
      JsonArray rest = new JsonArray(value.items().subList(before.size(), value.size()));
      return bound(template.object("+").integer("$"), rest, value);
    }
    JsonArray items = template.array("+");
    int end = before.size() + items.size();
    if (items.isEmpty() || end > value.size()) {
      return Optional.empty();
    }
    JsonArray next = new JsonArray(value.items().subList(before.size(), end));
    return array(items, next, 0).map(says -> new JsonArray(value.items().subList(0, end)));
  }

  private static List<Json> items(Json value) {
    return value instanceof JsonArray array ? array.items() : List.of();
  }

  private static JsonObject asObject(Optional<Json> value) {
    return value.isPresent() && value.get() instanceof JsonObject object ? object : Json.object();
  }
}

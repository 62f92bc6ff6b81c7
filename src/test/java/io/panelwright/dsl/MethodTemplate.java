package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON template with holes, found by calling a method twice with different arguments.
 *
 * <ul>
 *   <li>{@code {"$": 0}} is the first argument as JSON, {@code {"$text": 0}} a number as text;
 *   <li>{@code {"$": 0, "true": …, "false": …}} is the value for true or false;
 *   <li>a member with the name {@code $0} is named by the first argument;
 *   <li>{@code {"+": […]}} are items appended to an existing list;
 *   <li>{@code {"?": true}} depends on arguments in a way that a template cannot express.
 * </ul>
 */
final class MethodTemplate {

  private static final JsonObject CUSTOM = Json.object().with("?", true);

  private final List<Optional<Json>> first;
  private final List<Optional<Json>> second;

  /** A template for the arguments of both calls, as JSON. */
  MethodTemplate(List<Optional<Json>> first, List<Optional<Json>> second) {
    this.first = first;
    this.second = second;
  }

  /** The common part of both results, without the part that existed before. */
  JsonObject changes(JsonObject before, JsonObject one, JsonObject other) {
    Map<String, Json> changes = new LinkedHashMap<>();
    Set<String> keys = new LinkedHashSet<>(one.members().keySet());
    if (keys.equals(other.members().keySet())) {
      keys.forEach(
          key ->
              change(before.get(key), one.members().get(key), other.members().get(key))
                  .ifPresent(change -> changes.put(key, change)));
      return new JsonObject(changes);
    }
    return common(minus(one, before), minus(other, before)) instanceof JsonObject named
        ? named
        : CUSTOM;
  }

  private Optional<Json> change(Optional<Json> before, Json one, Json other) {
    if (before.equals(Optional.of(one)) && before.equals(Optional.of(other))) {
      return Optional.empty();
    }
    Json whole = common(one, other);
    if (isPlaceholder(whole)) {
      return Optional.of(whole);
    }
    if (before.isPresent()
        && before.get() instanceof JsonObject was
        && one instanceof JsonObject a
        && other instanceof JsonObject b) {
      return Optional.of(changes(was, a, b));
    }
    if (before.isPresent()
        && before.get() instanceof JsonArray was
        && one instanceof JsonArray a
        && other instanceof JsonArray b
        && startsWith(a, was)
        && startsWith(b, was)) {
      return Optional.of(Json.object().with("+", common(rest(a, was), rest(b, was))));
    }
    return Optional.of(whole);
  }

  private static boolean isPlaceholder(Json template) {
    return template instanceof JsonObject hole && hole.has("$");
  }

  private static boolean startsWith(JsonArray array, JsonArray start) {
    return !start.isEmpty()
        && array.size() > start.size()
        && array.items().subList(0, start.size()).equals(start.items());
  }

  private static JsonArray rest(JsonArray array, JsonArray start) {
    return new JsonArray(array.items().subList(start.size(), array.size()));
  }

  private static JsonObject minus(JsonObject object, JsonObject before) {
    JsonObject rest = object;
    for (String key : before.members().keySet()) {
      rest = rest.without(key);
    }
    return rest;
  }

  /** The common part of two values. */
  private Json common(Json one, Json other) {
    Optional<Json> hole = placeholder(one, other);
    if (hole.isPresent()) {
      return hole.get();
    }
    if (one.equals(other)) {
      return one;
    }
    if (one instanceof JsonObject a
        && other instanceof JsonObject b
        && a.members().size() == b.members().size()) {
      return members(a, b);
    }
    if (one instanceof JsonArray a && other instanceof JsonArray b && a.size() == b.size()) {
      List<Json> items = new ArrayList<>();
      for (int i = 0; i < a.size(); i++) {
        items.add(common(a.items().get(i), b.items().get(i)));
      }
      return new JsonArray(items);
    }
    return CUSTOM;
  }

  private Optional<Json> placeholder(Json one, Json other) {
    for (int i = 0; i < first.size(); i++) {
      if (first.get(i).isPresent() && second.get(i).isPresent()) {
        Optional<Json> hole = placeholder(i, one, other);
        if (hole.isPresent()) {
          return hole;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Json> placeholder(int index, Json one, Json other) {
    Json a = first.get(index).orElseThrow();
    Json b = second.get(index).orElseThrow();
    if (a.equals(one) && b.equals(other) && !(one instanceof JsonBoolean && one.equals(other))) {
      return Optional.of(Json.object().with("$", index));
    }
    if (a instanceof JsonNumber n
        && b instanceof JsonNumber m
        && Json.of(n.text()).equals(one)
        && Json.of(m.text()).equals(other)) {
      return Optional.of(Json.object().with("$text", index));
    }
    boolean texts = one instanceof JsonString && other instanceof JsonString && !one.equals(other);
    return texts && a.equals(Json.of(true)) && b.equals(Json.of(false)) && first.size() <= 2
        ? Optional.of(Json.object().with("$", index).with("true", one).with("false", other))
        : Optional.empty();
  }

  private Json members(JsonObject one, JsonObject other) {
    Map<String, Json> members = new LinkedHashMap<>();
    var others = new ArrayList<>(other.members().keySet());
    for (var member : one.members().entrySet()) {
      String otherKey = others.get(members.size());
      Optional<String> key = key(member.getKey(), otherKey);
      if (key.isEmpty()) {
        return CUSTOM;
      }
      members.put(key.get(), common(member.getValue(), other.members().get(otherKey)));
    }
    return new JsonObject(members);
  }

  private Optional<String> key(String one, String other) {
    if (one.equals(other)) {
      return Optional.of(one);
    }
    return placeholder(Json.of(one), Json.of(other))
        .map(hole -> "$" + ((JsonObject) hole).integer("$").orElse(-1L));
  }
}

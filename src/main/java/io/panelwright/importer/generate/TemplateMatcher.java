package io.panelwright.importer.generate;

import io.panelwright.dashboard.CanonicalJson;
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
 * Matches the template of a method with a value: finds the method's arguments, and the part of the
 * value that the method covers.
 *
 * <p>Placeholders of a template: <code>{"$":0}</code> the first argument as JSON; <code>{"$text":0}
 * </code> a number as a text; <code>{"$":0,"true":x,"false":y}</code> one of two values; a member
 * with the name {@code "$0"} the argument as a key; <code>{"+":[…]}</code> appended items; <code>
 * {"?":true}</code> a value that only the method can produce.
 */
final class TemplateMatcher {

  /** A number as Grafana writes it. */
  static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

  private final List<String> preferredPath;
  private final boolean exact;
  private final Map<Integer, Json> arguments = new HashMap<>();
  private final Map<Integer, Json> uncoveredArguments = new HashMap<>();

  private TemplateMatcher(List<String> near, boolean exact) {
    this.preferredPath = near;
    this.exact = exact;
  }

  /**
   * A template that matches.
   *
   * @param arguments arguments by parameter index
   * @param uncoveredArguments the arguments without parts that are already covered
   * @param covered the part of the value that the method covers
   */
  record Match(
      Map<Integer, Json> arguments, Map<Integer, Json> uncoveredArguments, JsonObject covered) {}

  /**
   * Matches a template with a value.
   *
   * @param covered the JSON that is already covered
   * @param near the path of the member that must be covered: selects one of several matching keys
   */
  static Optional<Match> match(
      JsonObject template, JsonObject value, JsonObject covered, List<String> near) {
    return new TemplateMatcher(near, true).matchRoot(template, value, covered);
  }

  /**
   * Matches a factory's template with a value; its defaults may differ, since other methods can
   * change them.
   */
  static Optional<Match> matchFactory(JsonObject template, JsonObject value) {
    return new TemplateMatcher(List.of(), false).matchRoot(template, value, Json.object());
  }

  private Optional<Match> matchRoot(JsonObject template, JsonObject value, JsonObject covered) {
    return object(template, value, covered, 0)
        .map(result -> new Match(arguments, uncoveredArguments, (JsonObject) result));
  }

  private Optional<Json> bind(Json template, Json value, Optional<Json> covered, int depth) {
    if (template instanceof JsonObject object) {
      if (object.has("$") || object.has("$text") || object.has("?")) {
        return bindPlaceholder(object, value, covered);
      }
      if (object.has("+")) {
        return value instanceof JsonArray items
            ? bindAppended(object, items, covered)
            : Optional.empty();
      }
      return value instanceof JsonObject members
          ? object(object, members, asObject(covered), depth)
          : Optional.empty();
    }
    if (template instanceof JsonArray items && value instanceof JsonArray values) {
      return array(items, values, depth);
    }
    return template.equals(value) || !exact ? Optional.of(template) : Optional.empty();
  }

  private Optional<Json> object(
      JsonObject template, JsonObject value, JsonObject covered, int depth) {
    Map<String, Json> result = new LinkedHashMap<>();
    for (var member : template.members().entrySet()) {
      Optional<String> key = key(member.getKey(), value, depth);
      Optional<Json> inner =
          key.flatMap(value::get)
              .flatMap(
                  memberValue ->
                      bind(
                          member.getValue(),
                          memberValue,
                          covered.get(key.orElseThrow()),
                          depth + 1));
      if (inner.isEmpty() && !exact && !hasPlaceholder(member.getValue()) && key.isPresent()) {
        inner = Optional.of(member.getValue());
      }
      if (inner.isEmpty()) {
        return Optional.empty();
      }
      result.put(key.orElseThrow(), inner.get());
    }
    return Optional.of(new JsonObject(result));
  }

  private static boolean hasPlaceholder(Json template) {
    return !TemplatePlaceholders.extract(Json.object().with("", template)).isEmpty();
  }

  private Optional<String> key(String name, JsonObject value, int depth) {
    if (!name.startsWith("$")) {
      return Optional.of(name);
    }
    Optional<String> key =
        depth < preferredPath.size() && value.has(preferredPath.get(depth))
            ? Optional.of(preferredPath.get(depth))
            : value.members().keySet().stream().findFirst();
    key.ifPresent(keyName -> arguments.put(Integer.parseInt(name.substring(1)), Json.of(keyName)));
    return key;
  }

  private Optional<Json> bindPlaceholder(
      JsonObject placeholder, Json value, Optional<Json> covered) {
    if (placeholder.has("?")) {
      return Optional.empty();
    }
    if (placeholder.has("$text")) {
      return value instanceof JsonString text && NUMBER.matcher(text.value()).matches()
          ? bindArgument(placeholder.integer("$text"), new JsonNumber(text.value()), value)
          : Optional.empty();
    }
    if (placeholder.has("true")) {
      boolean on = value.equals(placeholder.get("true").orElseThrow());
      return on || placeholder.get("false").filter(value::equals).isPresent()
          ? bindArgument(placeholder.integer("$"), new JsonBoolean(on), value)
          : Optional.empty();
    }
    if (value instanceof JsonObject object) {
      uncoveredArguments.put(
          placeholder.integer("$").orElseThrow().intValue(), uncovered(object, asObject(covered)));
    }
    return bindArgument(placeholder.integer("$"), value, value);
  }

  /** Returns the members that differ from the covered JSON. */
  private static JsonObject uncovered(JsonObject value, JsonObject covered) {
    JsonObject difference = Json.object();
    for (var member : value.members().entrySet()) {
      Json now = member.getValue();
      Json before = covered.get(member.getKey()).orElse(JsonNull.NULL);
      if (now instanceof JsonObject inner && before instanceof JsonObject nestedCovered) {
        JsonObject nestedDifference = uncovered(inner, nestedCovered);
        difference =
            nestedDifference.isEmpty()
                ? difference
                : difference.with(member.getKey(), nestedDifference);
      } else if (!now.equals(before)) {
        difference = difference.with(member.getKey(), now);
      }
    }
    return difference;
  }

  /** One argument may occur at several places, if the values agree. */
  private Optional<Json> bindArgument(Optional<Long> place, Json argument, Json value) {
    int index = place.orElseThrow().intValue();
    Json before = arguments.putIfAbsent(index, argument);
    return before == null || before.equals(argument) ? Optional.of(value) : Optional.empty();
  }

  /** A list may have more items; other methods can append them. */
  private Optional<Json> array(JsonArray template, JsonArray value, int depth) {
    if (template.size() > value.size()) {
      return Optional.empty();
    }
    List<Json> result = new ArrayList<>();
    for (int i = 0; i < template.size(); i++) {
      Optional<Json> item =
          bind(template.items().get(i), value.items().get(i), Optional.empty(), depth + 1);
      if (item.isEmpty()) {
        return Optional.empty();
      }
      result.add(item.get());
    }
    return Optional.of(new JsonArray(result));
  }

  /** Binds the next items of a list, or all remaining ones. */
  private Optional<Json> bindAppended(
      JsonObject template, JsonArray value, Optional<Json> covered) {
    List<Json> before = covered.map(TemplateMatcher::items).orElse(List.of());
    if (before.size() >= value.size() || !value.items().subList(0, before.size()).equals(before)) {
      return Optional.empty();
    }
    if (template.object("+").has("$")) {
      JsonArray remaining = new JsonArray(value.items().subList(before.size(), value.size()));
      return bindArgument(template.object("+").integer("$"), remaining, value);
    }
    JsonArray items = template.array("+");
    int end = before.size() + items.size();
    if (items.isEmpty() || end > value.size()) {
      return Optional.empty();
    }
    JsonArray next = new JsonArray(value.items().subList(before.size(), end));
    return array(items, next, 0)
        .filter(result -> sorted(result).equals(sorted(next)))
        .map(result -> new JsonArray(value.items().subList(0, end)));
  }

  private static Json sorted(Json value) {
    return CanonicalJson.sortWithoutNulls(value);
  }

  private static List<Json> items(Json value) {
    return value instanceof JsonArray array ? array.items() : List.of();
  }

  private static JsonObject asObject(Optional<Json> value) {
    return value.isPresent() && value.get() instanceof JsonObject object ? object : Json.object();
  }
}

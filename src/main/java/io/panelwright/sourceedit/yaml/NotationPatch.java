package io.panelwright.sourceedit.yaml;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.yaml.node.NodeConverter;
import io.panelwright.yaml.schema.FieldSchema;
import io.panelwright.yaml.schema.PanelSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Transfers the differences of two notations to a third one, which writes the first in another way:
 * other short names, dotted keys, defaults written out.
 */
final class NotationPatch {

  private static final String FIELD = "field";
  private static final String QUERY = "query";
  private static final String QUERIES = "queries";
  private static final String EXPR = "expr";
  private static final String STEPS = "steps";

  private NotationPatch() {}

  /**
   * Returns a panel's notation as the file would have it.
   *
   * @param file the notation of the file
   * @param before the canonical notation of the same panel
   * @param after the canonical notation of the wanted panel
   */
  static JsonObject panel(JsonObject file, JsonObject before, JsonObject after) {
    JsonObject old = before;
    JsonObject now = after;
    if (file.has(QUERIES)) {
      old = withQueries(old);
      now = withQueries(now);
    } else if (file.has(QUERY) && !now.has(QUERY)) {
      old = withQueries(old);
      JsonObject moved = renamed(file, QUERY, QUERIES, Json.array(file.members().get(QUERY)));
      return panel(moved, old, now);
    }
    return object(file, old, now);
  }

  private static JsonObject withQueries(JsonObject notation) {
    return notation.has(QUERY)
        ? renamed(notation, QUERY, QUERIES, Json.array(notation.members().get(QUERY)))
        : notation;
  }

  private static JsonObject renamed(JsonObject object, String key, String name, Json value) {
    Map<String, Json> members = new LinkedHashMap<>();
    object
        .members()
        .forEach((k, v) -> members.put(k.equals(key) ? name : k, k.equals(key) ? value : v));
    return new JsonObject(members);
  }

  private static boolean isSame(Optional<Json> one, Optional<Json> other) {
    return one.isPresent() == other.isPresent()
        && (one.isEmpty() || NodeConverter.equalsIgnoringOrder(one.get(), other.get()));
  }

  static JsonObject object(JsonObject file, JsonObject before, JsonObject after) {
    JsonObject result = withTypeKey(file, before, after);
    Set<String> keys = new LinkedHashSet<>(before.members().keySet());
    keys.addAll(after.members().keySet());
    for (String key : keys) {
      Optional<Json> old = before.get(key);
      Optional<Json> now = after.get(key);
      if (!isSame(old, now)) {
        result = member(result, key, old, now, after);
      }
    }
    return result;
  }

  /** Another type of panel keeps the place of the key, which has the title. */
  private static JsonObject withTypeKey(JsonObject file, JsonObject before, JsonObject after) {
    String old = before.members().keySet().stream().findFirst().orElse("");
    String now = after.members().keySet().stream().findFirst().orElse("");
    boolean type =
        PanelSchema.isType(old) && PanelSchema.isType(now) && !old.equals(now) && file.has(old);
    return type ? renamed(file, old, now, file.members().get(old)) : file;
  }

  private static JsonObject member(
      JsonObject file, String key, Optional<Json> old, Optional<Json> now, JsonObject order) {
    if (file.has(key)) {
      return now.isEmpty()
          ? file.without(key)
          : file.with(key, value(file.members().get(key), old, now.get()));
    }
    Optional<List<String>> alias = alias(file, key);
    if (alias.isPresent()) {
      return at(file, alias.get(), old, now);
    }
    List<String> dotted =
        file.members().keySet().stream().filter(name -> name.startsWith(key + ".")).toList();
    if (!dotted.isEmpty()) {
      return dotted(file, key, old, now);
    }
    return now.isEmpty() ? file : inserted(file, key, now.get(), order);
  }

  /** The place of a key that the file writes elsewhere: {@code unit} in {@code field}. */
  private static Optional<List<String>> alias(JsonObject file, String key) {
    String path = key.equals("content") ? "options.content" : "field." + shortPath(key);
    int dot = path.indexOf('.');
    String holder = path.substring(0, dot);
    String below = path.substring(dot + 1);
    JsonObject tree = file.object(holder);
    if (below.isEmpty()) {
      return Optional.empty();
    }
    return tree.has(below)
        ? Optional.of(List.of(holder, below))
        : tree.at(below).map(value -> List.of((holder + "." + below).split("\\.")));
  }

  private static String shortPath(String key) {
    return FieldSchema.SHORT_NAMES.getOrDefault(key, "");
  }

  private static JsonObject at(
      JsonObject file, List<String> path, Optional<Json> old, Optional<Json> now) {
    String head = path.get(0);
    if (path.size() == 1) {
      return now.isEmpty()
          ? file.without(head)
          : file.with(head, value(file.members().get(head), old, now.get()));
    }
    JsonObject below = at(file.object(head), path.subList(1, path.size()), old, now);
    return below.isEmpty() ? file.without(head) : file.with(head, below);
  }

  /** A tree whose members the file writes with dotted keys. */
  private static JsonObject dotted(
      JsonObject file, String key, Optional<Json> old, Optional<Json> now) {
    JsonObject before = prefixed(key, old);
    JsonObject after = prefixed(key, now);
    return object(file, before, after);
  }

  private static JsonObject prefixed(String key, Optional<Json> value) {
    JsonObject prefixed = Json.object();
    if (value.orElse(Json.object()) instanceof JsonObject tree) {
      for (var member : tree.members().entrySet()) {
        prefixed = prefixed.with(key + "." + member.getKey(), member.getValue());
      }
    }
    return prefixed;
  }

  /** Inserts a key after the last one that precedes it in another object. */
  private static JsonObject inserted(JsonObject file, String key, Json value, JsonObject order) {
    List<String> names = List.copyOf(order.members().keySet());
    String previous = "";
    for (String name : names.subList(0, Math.max(0, names.indexOf(key)))) {
      previous = file.has(name) ? name : previous;
    }
    Map<String, Json> members = new LinkedHashMap<>();
    if (previous.isEmpty() && !file.has(FIELD) && names.indexOf(key) == 0) {
      members.put(key, value);
    }
    for (var member : file.members().entrySet()) {
      members.put(member.getKey(), member.getValue());
      if (member.getKey().equals(previous)) {
        members.put(key, value);
      }
    }
    members.putIfAbsent(key, value);
    return new JsonObject(members);
  }

  private static Json value(Json file, Optional<Json> before, Json after) {
    Json old = like(file, before.orElse(after));
    Json now = like(file, after);
    if (file instanceof JsonObject own
        && old instanceof JsonObject first
        && now instanceof JsonObject second) {
      return object(own, first, second);
    }
    if (file instanceof JsonArray own
        && old instanceof JsonArray first
        && now instanceof JsonArray second
        && own.size() == first.size()) {
      return array(own, first, second);
    }
    return after;
  }

  /** A short notation in the long form that the file has: of a query, of thresholds. */
  private static Json like(Json file, Json notation) {
    if (!(file instanceof JsonObject object) || notation instanceof JsonObject) {
      return notation;
    }
    if (object.has(EXPR) && notation instanceof JsonString) {
      return Json.object().with(EXPR, notation);
    }
    if ((object.has(STEPS) || object.has("base")) && notation instanceof JsonNumber) {
      JsonObject step = Json.object().with("from", notation).with("color", "red");
      return Json.object().with("base", "green").with(STEPS, Json.array(step));
    }
    return notation;
  }

  /** Pairs the items of two lists, and changes those of the file in the same way. */
  private static JsonArray array(JsonArray file, JsonArray before, JsonArray after) {
    List<Json> result = new ArrayList<>();
    for (ListAlignment.Pair pair : ListAlignment.align(before.items(), after.items())) {
      if (pair.after() >= 0 && pair.before() >= 0) {
        Json own = file.items().get(pair.before());
        Json old = before.items().get(pair.before());
        Json now = after.items().get(pair.after());
        boolean same = NodeConverter.equalsIgnoringOrder(old, now);
        result.add(same ? own : value(own, Optional.of(old), now));
      } else if (pair.after() >= 0) {
        result.add(after.items().get(pair.after()));
      }
    }
    return new JsonArray(result);
  }
}

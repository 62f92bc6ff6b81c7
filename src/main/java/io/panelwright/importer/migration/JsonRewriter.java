package io.panelwright.importer.migration;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Changes of JSON that return the same instance if nothing changes. */
final class JsonRewriter {

  private JsonRewriter() {}

  /** Changes every object in the list of a member; other items stay. */
  static JsonObject rewriteEach(JsonObject json, String list, UnaryOperator<JsonObject> change) {
    List<Json> items = json.array(list).items();
    List<Json> changed = new ArrayList<>(items.size());
    boolean same = true;
    for (Json item : items) {
      Json now = item instanceof JsonObject object ? change.apply(object) : item;
      same &= now == item;
      changed.add(now);
    }
    return same ? json : json.with(list, new JsonArray(changed));
  }

  /** Changes the object at a dotted path, if there is one. */
  static JsonObject rewriteAt(JsonObject json, String path, UnaryOperator<JsonObject> change) {
    int dot = path.indexOf('.');
    String key = dot < 0 ? path : path.substring(0, dot);
    if (!(json.get(key).orElse(JsonNull.NULL) instanceof JsonObject inner)) {
      return json;
    }
    JsonObject changed =
        dot < 0 ? change.apply(inner) : rewriteAt(inner, path.substring(dot + 1), change);
    return changed == inner ? json : json.with(key, changed);
  }

  /** Changes every panel at any depth, also those in {@code rows}; outer panels first. */
  static JsonObject rewritePanels(JsonObject dashboard, UnaryOperator<JsonObject> change) {
    return rewriteNestedPanels(
        rewriteEach(dashboard, "rows", row -> rewriteNestedPanels(row, change)), change);
  }

  private static JsonObject rewriteNestedPanels(
      JsonObject holder, UnaryOperator<JsonObject> change) {
    return rewriteEach(holder, "panels", panel -> rewriteNestedPanels(change.apply(panel), change));
  }

  /** Changes every property of the overrides of a panel. */
  static JsonObject rewriteProperties(JsonObject panel, UnaryOperator<JsonObject> change) {
    return rewriteAt(
        panel,
        "fieldConfig",
        config ->
            rewriteEach(
                config, "overrides", override -> rewriteEach(override, "properties", change)));
  }

  /** Removes the members with these names. */
  static JsonObject without(JsonObject json, Collection<String> keys) {
    if (keys.stream().noneMatch(json::has)) {
      return json;
    }
    Map<String, Json> kept = new LinkedHashMap<>(json.members());
    kept.keySet().removeAll(keys);
    return new JsonObject(kept);
  }

  /** Renames a member: it replaces a member with the new name, or comes last. */
  static JsonObject rename(JsonObject json, String from, String to) {
    return json.get(from).map(value -> json.without(from).with(to, value)).orElse(json);
  }

  /** Changes every text at any depth, except keys. */
  static Json rewriteTexts(Json value, UnaryOperator<String> change) {
    if (value instanceof JsonObject object) {
      Map<String, Json> changed = new LinkedHashMap<>();
      object.members().forEach((key, member) -> changed.put(key, rewriteTexts(member, change)));
      return new JsonObject(changed);
    }
    if (value instanceof JsonArray array) {
      return new JsonArray(array.items().stream().map(item -> rewriteTexts(item, change)).toList());
    }
    return value instanceof JsonString text ? Json.of(change.apply(text.value())) : value;
  }
}

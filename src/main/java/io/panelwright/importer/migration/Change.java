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

/** Changes of JSON that give back the very same value where nothing changes. */
final class Change {

  private Change() {}

  /** With every object in the list of this member changed; whatever else is there stays. */
  static JsonObject each(JsonObject json, String list, UnaryOperator<JsonObject> change) {
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

  /** With the object at this dotted path changed, where there is one. */
  static JsonObject inside(JsonObject json, String path, UnaryOperator<JsonObject> change) {
    int dot = path.indexOf('.');
    String key = dot < 0 ? path : path.substring(0, dot);
    if (!(json.get(key).orElse(JsonNull.NULL) instanceof JsonObject inner)) {
      return json;
    }
    JsonObject changed =
        dot < 0 ? change.apply(inner) : inside(inner, path.substring(dot + 1), change);
    return changed == inner ? json : json.with(key, changed);
  }

  /** Every panel at any depth, also those in {@code rows}; the outer before the inner. */
  static JsonObject panels(JsonObject dashboard, UnaryOperator<JsonObject> change) {
    return nested(each(dashboard, "rows", row -> nested(row, change)), change);
  }

  private static JsonObject nested(JsonObject holder, UnaryOperator<JsonObject> change) {
    return each(holder, "panels", panel -> nested(change.apply(panel), change));
  }

  /** Every property of the overrides of a panel. */
  static JsonObject properties(JsonObject panel, UnaryOperator<JsonObject> change) {
    return inside(
        panel,
        "fieldConfig",
        config -> each(config, "overrides", override -> each(override, "properties", change)));
  }

  /** Without members that are there under these names. */
  static JsonObject without(JsonObject json, Collection<String> keys) {
    if (keys.stream().noneMatch(json::has)) {
      return json;
    }
    Map<String, Json> kept = new LinkedHashMap<>(json.members());
    kept.keySet().removeAll(keys);
    return new JsonObject(kept);
  }

  /** With a member under another name, in the place of that name or at the end. */
  static JsonObject renamed(JsonObject json, String from, String to) {
    return json.get(from).map(value -> json.without(from).with(to, value)).orElse(json);
  }

  /** Changes every text at any depth, keys apart. */
  static Json texts(Json value, UnaryOperator<String> change) {
    if (value instanceof JsonObject object) {
      Map<String, Json> changed = new LinkedHashMap<>();
      object.members().forEach((key, member) -> changed.put(key, texts(member, change)));
      return new JsonObject(changed);
    }
    if (value instanceof JsonArray array) {
      return new JsonArray(array.items().stream().map(item -> texts(item, change)).toList());
    }
    return value instanceof JsonString text ? Json.of(change.apply(text.value())) : value;
  }
}

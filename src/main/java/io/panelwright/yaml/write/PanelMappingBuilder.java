package io.panelwright.yaml.write;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.yaml.schema.ObjectSchema;
import io.panelwright.yaml.schema.PropertySchema;
import java.util.Optional;

/** Builds a panel's mapping: its keys, and {@code raw:} for values without a key. */
final class PanelMappingBuilder {

  private final ObjectSchema schema;
  private JsonObject keys = Json.object();
  private JsonObject raw = Json.object();

  /**
   * @param schema the schema of the panel's kind
   */
  PanelMappingBuilder(ObjectSchema schema) {
    this.schema = schema;
  }

  /** Returns whether the panel's kind has a key. */
  boolean hasKey(String key) {
    return schema.property(key).isPresent();
  }

  /** Sets a key. */
  void put(String key, Json value) {
    keys = keys.with(key, value);
  }

  /** Sets a required key until its value is known. */
  void putPlaceholder(String key, Json value) {
    if (schema.property(key).filter(PropertySchema::required).isPresent()) {
      put(key, value);
    }
  }

  /** Sets a key to the tree of settings by path, unless there are none. */
  void putTree(String key, JsonObject byPath) {
    JsonObject tree = Json.object();
    for (var setting : byPath.members().entrySet()) {
      tree = tree.withAt(setting.getKey(), setting.getValue());
    }
    if (!tree.isEmpty()) {
      put(key, tree);
    }
  }

  /** Sets a key if its schema accepts the value, otherwise the path in {@code raw:}. */
  void put(String key, Json notation, String path, Json value) {
    Optional<PropertySchema> field = schema.property(key);
    if (field.isPresent() && ReadBackCheck.accepts(field.get().schema(), notation)) {
      put(key, notation);
    } else {
      putRaw(path, value);
    }
  }

  /** Sets a path of the panel's JSON in {@code raw:}. */
  void putRaw(String path, Json value) {
    raw = raw.with(path, value);
  }

  /** Sets each leaf of a value that is merged over another in {@code raw:}. */
  void putRawLeaves(String path, Json value) {
    boolean split =
        value instanceof JsonObject object
            && !object.isEmpty()
            && object.members().keySet().stream().noneMatch(key -> key.contains("."));
    if (split) {
      ((JsonObject) value).members().forEach((key, inner) -> putRawLeaves(path + "." + key, inner));
    } else {
      putRaw(path, value);
    }
  }

  /** Returns the mapping; the author's raw members come last. */
  JsonObject build(JsonObject authorsRaw) {
    JsonObject all = raw;
    for (var member : authorsRaw.members().entrySet()) {
      all = all.without(member.getKey()).with(member.getKey(), member.getValue());
    }
    return all.isEmpty() ? keys : keys.with("raw", all);
  }
}

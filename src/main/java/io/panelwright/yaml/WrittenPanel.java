package io.panelwright.yaml;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Optional;

/** A panel as it is written: what its keys say, and by path what only {@code raw:} can say. */
final class WrittenPanel {

  private final Shape.Fields shape;
  private JsonObject keys = Json.object();
  private JsonObject raw = Json.object();

  /**
   * @param shape of panels of its kind
   */
  WrittenPanel(Shape.Fields shape) {
    this.shape = shape;
  }

  /** Whether panels of its kind have a key. */
  boolean has(String key) {
    return shape.field(key).isPresent();
  }

  /** Says something under a key. */
  void say(String key, Json value) {
    keys = keys.with(key, value);
  }

  /** Says something under a key that there must be, until something else is said there. */
  void reserve(String key, Json value) {
    if (shape.field(key).filter(Field::required).isPresent()) {
      say(key, value);
    }
  }

  /** Says settings by path as a tree, if there are some. */
  void tree(String key, JsonObject byPath) {
    JsonObject tree = Json.object();
    for (var setting : byPath.members().entrySet()) {
      tree = tree.withAt(setting.getKey(), setting.getValue());
    }
    if (!tree.isEmpty()) {
      say(key, tree);
    }
  }

  /** Says something under a key that takes it, or else by its path in the panel's JSON. */
  void say(String key, Json form, String path, Json value) {
    Optional<Field> field = shape.field(key);
    if (field.isPresent() && Trial.takes(field.get().shape(), form)) {
      say(key, form);
    } else {
      raw(path, value);
    }
  }

  /** Says something by its path in the panel's JSON. */
  void raw(String path, Json value) {
    raw = raw.with(path, value);
  }

  /** As {@link #raw}, for a value that is laid over another: its members each by itself. */
  void leaves(String path, Json value) {
    boolean split =
        value instanceof JsonObject object
            && !object.isEmpty()
            && object.members().keySet().stream().noneMatch(key -> key.contains("."));
    if (split) {
      ((JsonObject) value).members().forEach((key, inner) -> leaves(path + "." + key, inner));
    } else {
      raw(path, value);
    }
  }

  /** All of it; what its author set by path is set last. */
  JsonObject form(JsonObject authorsRaw) {
    JsonObject all = raw;
    for (var member : authorsRaw.members().entrySet()) {
      all = all.without(member.getKey()).with(member.getKey(), member.getValue());
    }
    return all.isEmpty() ? keys : keys.with("raw", all);
  }
}

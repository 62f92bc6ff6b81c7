package io.panelwright.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A change of one value of a JSON document.
 *
 * @param pointer the last token may be a new key
 * @param value the new value; empty to remove the old one
 */
public record JsonEdit(JsonPointer pointer, Optional<Json> value) {

  public JsonEdit {
    if (pointer.isRoot()) {
      throw new IllegalArgumentException("the root of a document cannot be changed");
    }
  }

  /** The document after this change; unchanged if it has no such parent. */
  public Json applyTo(Json document) {
    return apply(document, 0);
  }

  private Json apply(Json parent, int depth) {
    String token = pointer.token(depth);
    boolean last = depth == pointer.size() - 1;
    if (parent instanceof JsonObject object) {
      if (last) {
        return value.map(json -> object.with(token, json)).orElseGet(() -> object.without(token));
      }
      return object
          .get(token)
          .map(child -> object.with(token, apply(child, depth + 1)))
          .orElse(object);
    }
    OptionalInt index = pointer.index(depth);
    if (parent instanceof JsonArray array && index.isPresent() && index.getAsInt() < array.size()) {
      List<Json> items = new ArrayList<>(array.items());
      Json old = items.remove(index.getAsInt());
      Optional<Json> item = last ? value : Optional.of(apply(old, depth + 1));
      item.ifPresent(json -> items.add(index.getAsInt(), json));
      return new JsonArray(items);
    }
    return parent;
  }

  JsonPointer parentPointer() {
    return pointer.parent().orElseThrow();
  }

  String key() {
    return pointer.last().orElseThrow();
  }
}

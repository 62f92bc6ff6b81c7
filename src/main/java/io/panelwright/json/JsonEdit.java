package io.panelwright.json;

import java.util.Optional;

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

  JsonPointer parentPointer() {
    return pointer.parent().orElseThrow();
  }

  String key() {
    return pointer.last().orElseThrow();
  }
}

package io.panelwright.json;

import java.util.List;
import java.util.Optional;

/**
 * A change of one value.
 *
 * @param pointer keys and indices from the root; the last may be a key that is not there yet
 * @param value what comes there; empty to remove what is there
 */
public record JsonEdit(List<String> pointer, Optional<Json> value) {

  public JsonEdit {
    pointer = List.copyOf(pointer);
    if (pointer.isEmpty()) {
      throw new IllegalArgumentException("the root of a document cannot be changed");
    }
  }

  List<String> holder() {
    return pointer.subList(0, pointer.size() - 1);
  }

  String name() {
    return pointer.get(pointer.size() - 1);
  }
}

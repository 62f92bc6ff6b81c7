package io.panelwright.policy;

import io.panelwright.json.Json;
import java.util.List;
import java.util.Optional;

/** Changes of a document's JSON that mend a violation and nothing else. */
public record Fix(List<Edit> edits) {

  public Fix {
    edits = List.copyOf(edits);
  }

  /**
   * One change.
   *
   * @param pointer keys and indices from the root; the last may be a key that is not there yet
   * @param value what comes there; empty to remove it
   */
  public record Edit(List<String> pointer, Optional<Json> value) {

    public Edit {
      pointer = List.copyOf(pointer);
    }
  }

  /** Puts a value in place of another, or a new one. */
  public static Fix set(Where where, Json value) {
    return new Fix(List.of(new Edit(where.pointer(), Optional.of(value))));
  }

  /** Takes a value away. */
  public static Fix remove(Where where) {
    return new Fix(List.of(new Edit(where.pointer(), Optional.empty())));
  }
}

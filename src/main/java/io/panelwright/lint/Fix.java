package io.panelwright.lint;

import io.panelwright.json.Json;
import io.panelwright.json.JsonPointer;
import java.util.List;
import java.util.Optional;

/** A fix of a violation: edits of the document's JSON. */
public record Fix(List<Edit> edits) {

  public Fix {
    edits = List.copyOf(edits);
  }

  /**
   * An edit of one value.
   *
   * @param pointer the last token may be a new key
   * @param value the new value; empty to remove the old one
   */
  public record Edit(JsonPointer pointer, Optional<Json> value) {}

  /** Creates a fix that sets a value. */
  public static Fix set(DashboardLocation location, Json value) {
    return new Fix(List.of(new Edit(location.pointer(), Optional.of(value))));
  }

  /** Creates a fix that removes a value. */
  public static Fix remove(DashboardLocation location) {
    return new Fix(List.of(new Edit(location.pointer(), Optional.empty())));
  }
}

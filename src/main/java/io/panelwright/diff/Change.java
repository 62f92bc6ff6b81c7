package io.panelwright.diff;

import io.panelwright.json.Json;
import java.util.List;
import java.util.Optional;

/**
 * A change of one property of an element.
 *
 * @param description the change for a reader, such as {@code unit s → ms}
 * @param lines the lines of a changed text: {@code "- "} before, {@code "+ "} after, two blanks in
 *     both
 * @param path the path in the element, such as {@code fieldConfig.defaults.unit}
 * @param before the old value; empty if there was none
 * @param after the new value; empty if there is none
 */
public record Change(
    String description,
    List<String> lines,
    String path,
    Optional<Json> before,
    Optional<Json> after) {

  public Change {
    lines = List.copyOf(lines);
  }

  /** A change without lines. */
  static Change of(String description, String path, Optional<Json> before, Optional<Json> after) {
    return new Change(description, List.of(), path, before, after);
  }
}

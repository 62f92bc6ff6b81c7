package io.panelwright.diff;

import io.panelwright.json.Json;
import java.util.List;
import java.util.Optional;

/**
 * One thing that changed in a part.
 *
 * @param words for people, such as {@code unit s → ms}
 * @param lines of a text that changed: {@code "- "} before, {@code "+ "} after, two blanks in both
 * @param path of the value within its part, such as {@code fieldConfig.defaults.unit}
 * @param before empty where there was nothing
 * @param after empty where there is nothing
 */
public record Change(
    String words, List<String> lines, String path, Optional<Json> before, Optional<Json> after) {

  public Change {
    lines = List.copyOf(lines);
  }

  /** One that words alone tell. */
  static Change of(String words, String path, Optional<Json> before, Optional<Json> after) {
    return new Change(words, List.of(), path, before, after);
  }
}

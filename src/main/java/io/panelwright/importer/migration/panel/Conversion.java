package io.panelwright.importer.migration.panel;

import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Set;

/** Makes today's panel of one whose settings lie in members of the panel itself. */
interface Conversion {

  /** Whether this panel has the old form. */
  boolean isFor(JsonObject panel);

  /** The panel with today's type, options and fields; its old members may still stand. */
  JsonObject convert(JsonObject panel);

  /** What the panel says that only annotations of its dashboard can say now. */
  default List<JsonObject> annotations(JsonObject panel) {
    return List.of();
  }

  /**
   * Paths of the old members that the result speaks for: {@code legend} with all below it, or
   * {@code thresholds[].op}. What else there is counts as lost.
   */
  Set<String> reads(JsonObject panel);

  static boolean hasType(JsonObject panel, String type) {
    return panel.string("type").filter(type::equals).isPresent();
  }
}

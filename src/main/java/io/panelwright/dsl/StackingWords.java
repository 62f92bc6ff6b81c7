package io.panelwright.dsl;

import io.panelwright.json.Json;

/**
 * Series can be drawn upon each other.
 *
 * @param <P> what the words return a changed copy of
 */
public interface StackingWords<P> extends FieldSettings<P> {

  /** Draws series upon each other. */
  default P stacking(Stacking mode) {
    return stacking(mode, "A");
  }

  /** Draws the series of one group upon each other. */
  default P stacking(Stacking mode, String group) {
    return field("custom.stacking", Json.object().with("group", group).with("mode", mode.json()));
  }
}

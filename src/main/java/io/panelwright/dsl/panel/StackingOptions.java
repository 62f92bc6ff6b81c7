package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.StackingMode;
import io.panelwright.json.Json;

/**
 * Stacking of series.
 *
 * @param <P> the type that the methods return
 */
public interface StackingOptions<P> extends FieldOptions<P> {

  /** Stacks series. */
  default P stacking(StackingMode mode) {
    return stacking(mode, "A");
  }

  /** Stacks the series of one group. */
  default P stacking(StackingMode mode, String group) {
    return field("custom.stacking", Json.object().with("group", group).with("mode", mode.json()));
  }
}

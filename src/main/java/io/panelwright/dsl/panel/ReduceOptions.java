package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.Reducer;
import io.panelwright.json.Json;
import java.util.List;

/**
 * Options of panels with one value for each series or row: stat, gauge, bar gauge.
 *
 * @param <P> the type that the methods return
 */
public interface ReduceOptions<P> extends TextSizeOptions<P> {

  /** Sets the calculation that reduces a series to one value. */
  default P reduce(Reducer... reducers) {
    return option(
        "reduceOptions.calcs", Json.strings(List.of(reducers).stream().map(Reducer::id).toList()));
  }

  /** Shows one value for each row of the response, at most {@code limit} rows. */
  default P allValues(int limit) {
    return options("reduceOptions", Json.object().with("limit", limit).with("values", true));
  }

  /**
   * Sets the fields shown: a regular expression between slashes, or empty for all numeric fields.
   */
  default P fields(String pattern) {
    return option("reduceOptions.fields", Json.of(pattern));
  }

  /** Sets the direction in which values are laid out. */
  default P orientation(Orientation orientation) {
    return option("orientation", orientation.json());
  }
}

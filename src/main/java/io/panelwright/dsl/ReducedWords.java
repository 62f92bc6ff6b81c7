package io.panelwright.dsl;

import io.panelwright.json.Json;
import java.util.List;

/**
 * Panels that show one value for each series, or each row: stat, gauge, bar gauge.
 *
 * @param <P> what the words return a changed copy of
 */
public interface ReducedWords<P> extends TextSizeWords<P> {

  /** How a series becomes one value. */
  default P reduce(Reducer... reducers) {
    return option(
        "reduceOptions.calcs", Json.strings(List.of(reducers).stream().map(Reducer::id).toList()));
  }

  /** One value for each row of the answer, at most this many. */
  default P allValues(int limit) {
    return options("reduceOptions", Json.object().with("limit", limit).with("values", true));
  }

  /** Which fields are shown: a regular expression between slashes, or nothing for all numbers. */
  default P fields(String pattern) {
    return option("reduceOptions.fields", Json.of(pattern));
  }

  /** How values are laid out. */
  default P orientation(Orientation orientation) {
    return option("orientation", orientation.json());
  }
}

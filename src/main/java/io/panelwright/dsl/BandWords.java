package io.panelwright.dsl;

import io.panelwright.json.Json;

/**
 * Panels with a band for each series.
 *
 * @param <P> what the words return a changed copy of
 */
public interface BandWords<P> extends OptionWords<P> {

  /** When values are written into bands. */
  default P showValue(Visibility visibility) {
    return option("showValue", visibility.json());
  }

  /** Height of bands, from 0 to 1 of the room there is. */
  default P rowHeight(double share) {
    return option("rowHeight", Json.of(Check.between(0, 1, share, "row height")));
  }

  /** How many series a page has; 0 for all on one. */
  default P perPage(int series) {
    return option("perPage", Json.of(Check.atLeast(0, series, "series per page")));
  }
}

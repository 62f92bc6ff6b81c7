package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.VisibilityMode;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;

/**
 * Options of panels with a band for each series.
 *
 * @param <P> the type that the methods return
 */
public interface StateBandOptions<P> extends PanelOptions<P> {

  /** Sets when values are written into bands. */
  default P showValue(VisibilityMode visibility) {
    return option("showValue", visibility.json());
  }

  /** Sets the height of bands, from 0 to 1 of the available height. */
  default P rowHeight(double share) {
    return option(
        "rowHeight", Json.of(ArgumentValidator.requireBetween(0, 1, share, "row height")));
  }

  /** Sets the number of series on a page; 0 for all on one page. */
  default P perPage(int series) {
    return option(
        "perPage", Json.of(ArgumentValidator.requireAtLeast(0, series, "series per page")));
  }
}

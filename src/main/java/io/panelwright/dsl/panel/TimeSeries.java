package io.panelwright.dsl.panel;

import io.panelwright.json.Json;

/** Values over time, as lines, bars or points ({@code timeseries}). */
public final class TimeSeries extends NumericPanel<TimeSeries>
    implements GraphTooltipOptions<TimeSeries>,
        GraphFieldOptions<TimeSeries>,
        TimeAxisOptions<TimeSeries> {

  TimeSeries(PanelSpec spec) {
    super(spec);
  }

  @Override
  TimeSeries with(PanelSpec spec) {
    return new TimeSeries(spec);
  }

  /** Sets whether time runs from left to right or from top to bottom. */
  public TimeSeries orientation(Orientation orientation) {
    return option("orientation", orientation.json());
  }

  /** Offers a comparison with an earlier time. */
  public TimeSeries timeCompareShown() {
    return option("timeCompare.timeCompare", Json.of(true));
  }

  /** Disables keyboard events in the panel. */
  public TimeSeries disableKeyboardEvents() {
    return option("disableKeyboardEvents", Json.of(true));
  }

  /** Offers a label filter in the legend; Grafana 13 and later. */
  public TimeSeries legendFilter() {
    return option("legend.enableFacetedFilter", Json.of(true));
  }

  /** Keeps the filter of {@link #legendFilter} open; Grafana 13 and later. */
  public TimeSeries legendFilterPinned() {
    return option("legend.facetedFilterPinned", Json.of(true));
  }
}

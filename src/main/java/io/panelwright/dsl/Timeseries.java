package io.panelwright.dsl;

import io.panelwright.json.Json;

/** Values over time, as lines, bars or points ({@code timeseries}). */
public final class Timeseries extends NumberPanel<Timeseries>
    implements GraphTooltipWords<Timeseries>, GraphWords<Timeseries>, OverTimeWords<Timeseries> {

  Timeseries(PanelSpec spec) {
    super(spec);
  }

  @Override
  Timeseries with(PanelSpec spec) {
    return new Timeseries(spec);
  }

  /** Whether time runs from left to right or from top to bottom. */
  public Timeseries orientation(Orientation orientation) {
    return option("orientation", orientation.json());
  }

  /** Offers to compare with an earlier time. */
  public Timeseries timeCompareShown() {
    return option("timeCompare.timeCompare", Json.of(true));
  }

  /** Leaves the keyboard to the page. */
  public Timeseries disableKeyboardEvents() {
    return option("disableKeyboardEvents", Json.of(true));
  }

  /** Offers to filter the legend by labels; Grafana 13 and later. */
  public Timeseries legendFilter() {
    return option("legend.enableFacetedFilter", Json.of(true));
  }

  /** Keeps the filter of {@link #legendFilter} open; Grafana 13 and later. */
  public Timeseries legendFilterPinned() {
    return option("legend.facetedFilterPinned", Json.of(true));
  }
}

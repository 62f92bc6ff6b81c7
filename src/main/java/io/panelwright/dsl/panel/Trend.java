package io.panelwright.dsl.panel;

import io.panelwright.json.Json;

/** Values over a numeric field instead of time ({@code trend}). */
public final class Trend extends NumericPanel<Trend>
    implements GraphTooltipOptions<Trend>, GraphFieldOptions<Trend>, LegendOptions<Trend> {

  Trend(PanelSpec spec) {
    super(spec);
  }

  @Override
  Trend with(PanelSpec spec) {
    return new Trend(spec);
  }

  /** Sets the field of the horizontal axis; by default the first numeric field. */
  public Trend xField(String name) {
    return option("xField", Json.of(name));
  }
}

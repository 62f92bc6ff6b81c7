package io.panelwright.dsl;

import io.panelwright.json.Json;

/** Values over a number that is no time ({@code trend}). */
public final class Trend extends NumberPanel<Trend>
    implements GraphTooltipWords<Trend>, GraphWords<Trend>, LegendWords<Trend> {

  Trend(PanelSpec spec) {
    super(spec);
  }

  @Override
  Trend with(PanelSpec spec) {
    return new Trend(spec);
  }

  /** The field that runs from left to right; the first number where nothing is said. */
  public Trend xField(String name) {
    return option("xField", Json.of(name));
  }
}

package io.panelwright.dsl;

import io.panelwright.json.Json;

/** A bar for each series or row ({@code bargauge}). */
public final class BarGauge extends NumberPanel<BarGauge>
    implements ReducedWords<BarGauge>, LegendWords<BarGauge> {

  /** How bars are drawn. */
  public enum DisplayMode implements Word {
    BASIC,
    GRADIENT,
    LCD
  }

  /** Where names stand. */
  public enum NamePlacement implements Word {
    AUTO,
    TOP,
    LEFT,
    HIDDEN
  }

  /** How values are written. */
  public enum ValueMode implements Word {
    COLOR,
    TEXT,
    HIDDEN
  }

  BarGauge(PanelSpec spec) {
    super(spec);
  }

  @Override
  BarGauge with(PanelSpec spec) {
    return new BarGauge(spec);
  }

  /** How bars are drawn. */
  public BarGauge displayMode(DisplayMode mode) {
    return option("displayMode", mode.json());
  }

  /** How values are written. */
  public BarGauge valueMode(ValueMode mode) {
    return option("valueMode", mode.json());
  }

  /** Where names stand. */
  public BarGauge namePlacement(NamePlacement placement) {
    return option("namePlacement", placement.json());
  }

  /** Whether the rest of a bar's way is drawn. */
  public BarGauge showUnfilled(boolean shown) {
    return option("showUnfilled", Json.of(shown));
  }

  /** Whether Grafana chooses the size. */
  public BarGauge sizing(Sizing sizing) {
    return option("sizing", sizing.json());
  }

  /** Least width in pixels, when bars stand. */
  public BarGauge minVizWidth(int pixels) {
    return option("minVizWidth", Json.of(pixels));
  }

  /** Least height in pixels, when bars lie. */
  public BarGauge minVizHeight(int pixels) {
    return option("minVizHeight", Json.of(pixels));
  }

  /** Greatest height in pixels, when bars lie. */
  public BarGauge maxVizHeight(int pixels) {
    return option("maxVizHeight", Json.of(pixels));
  }
}

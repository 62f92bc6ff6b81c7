package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;

/** A bar for each series or row ({@code bargauge}). */
public final class BarGauge extends NumericPanel<BarGauge>
    implements ReduceOptions<BarGauge>, LegendOptions<BarGauge> {

  /** Styles of bars. */
  public enum DisplayMode implements JsonEnum {
    BASIC,
    GRADIENT,
    LCD
  }

  /** Placements of names. */
  public enum NamePlacement implements JsonEnum {
    AUTO,
    TOP,
    LEFT,
    HIDDEN
  }

  /** Ways to write values. */
  public enum ValueMode implements JsonEnum {
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

  /** Sets the style of bars. */
  public BarGauge displayMode(DisplayMode mode) {
    return option("displayMode", mode.json());
  }

  /** Sets how values are written. */
  public BarGauge valueMode(ValueMode mode) {
    return option("valueMode", mode.json());
  }

  /** Sets where names are placed. */
  public BarGauge namePlacement(NamePlacement placement) {
    return option("namePlacement", placement.json());
  }

  /** Sets whether the unfilled rest of a bar is drawn. */
  public BarGauge showUnfilled(boolean shown) {
    return option("showUnfilled", Json.of(shown));
  }

  /** Sets whether Grafana chooses the size. */
  public BarGauge sizing(SizingMode sizing) {
    return option("sizing", sizing.json());
  }

  /** Sets the minimum width of vertical bars, in pixels. */
  public BarGauge minVizWidth(int pixels) {
    return option("minVizWidth", Json.of(pixels));
  }

  /** Sets the minimum height of horizontal bars, in pixels. */
  public BarGauge minVizHeight(int pixels) {
    return option("minVizHeight", Json.of(pixels));
  }

  /** Sets the maximum height of horizontal bars, in pixels. */
  public BarGauge maxVizHeight(int pixels) {
    return option("maxVizHeight", Json.of(pixels));
  }
}

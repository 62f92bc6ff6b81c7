package io.panelwright.dsl;

import io.panelwright.json.Json;

/** Bars by category ({@code barchart}). */
public final class BarChart extends NumberPanel<BarChart>
    implements FillWords<BarChart>,
        GradientWords<BarChart>,
        LegendWords<BarChart>,
        TextSizeWords<BarChart>,
        ThresholdsStyleWords<BarChart>,
        TooltipWords<BarChart>,
        TransformWords<BarChart>,
        ValueAxisWords<BarChart> {

  BarChart(PanelSpec spec) {
    super(spec);
  }

  @Override
  BarChart with(PanelSpec spec) {
    return new BarChart(spec);
  }

  /** Whether bars stand or lie. */
  public BarChart orientation(Orientation orientation) {
    return option("orientation", orientation.json());
  }

  /** The field of categories; the first text or time where nothing is said. */
  public BarChart xField(String name) {
    return option("xField", Json.of(name));
  }

  /** The field whose colours the bars take. */
  public BarChart colorByField(String name) {
    return option("colorByField", Json.of(name));
  }

  /** When values are written at bars. */
  public BarChart showValue(Visibility visibility) {
    return option("showValue", visibility.json());
  }

  /** Draws bars upon each other. */
  public BarChart stackBars(Stacking mode) {
    return option("stacking", mode.json());
  }

  /** Width of groups of bars, from 0 to 1 of the room there is. */
  public BarChart groupWidth(double share) {
    return option("groupWidth", Json.of(Check.between(0, 1, share, "group width")));
  }

  /** Width of bars, from 0 to 1 of the room there is. */
  public BarChart barWidth(double share) {
    return option("barWidth", Json.of(Check.between(0, 1, share, "bar width")));
  }

  /** Roundness of bars' ends, from 0 to 0.5. */
  public BarChart barRadius(double share) {
    return option("barRadius", Json.of(Check.between(0, 0.5, share, "bar radius")));
  }

  /** Lights the whole bar and its room while the pointer is there. */
  public BarChart fullHighlight() {
    return option("fullHighlight", Json.of(true));
  }

  /** Slope of categories' names, from -90 to 90 degrees. */
  public BarChart tickLabelRotation(int degrees) {
    return option("xTickLabelRotation", Json.of(Check.between(-90, 90, degrees, "rotation")));
  }

  /** Cuts categories' names after so many characters. */
  public BarChart tickLabelMaxLength(int characters) {
    return option("xTickLabelMaxLength", Json.of(Check.atLeast(1, characters, "length")));
  }

  /** Least distance of categories' names in pixels; negative to skip from the other end. */
  public BarChart tickLabelSpacing(int pixels) {
    return option("xTickLabelSpacing", Json.of(pixels));
  }
}

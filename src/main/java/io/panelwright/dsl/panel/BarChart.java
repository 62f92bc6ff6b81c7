package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.StackingMode;
import io.panelwright.dsl.field.VisibilityMode;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;

/** Bars by category ({@code barchart}). */
public final class BarChart extends NumericPanel<BarChart>
    implements FillOptions<BarChart>,
        GradientOptions<BarChart>,
        LegendOptions<BarChart>,
        TextSizeOptions<BarChart>,
        ThresholdsStyleOptions<BarChart>,
        TooltipOptions<BarChart>,
        GraphTransformOptions<BarChart>,
        ValueAxisOptions<BarChart> {

  BarChart(PanelSpec spec) {
    super(spec);
  }

  @Override
  BarChart with(PanelSpec spec) {
    return new BarChart(spec);
  }

  /** Sets whether bars are vertical or horizontal. */
  public BarChart orientation(Orientation orientation) {
    return option("orientation", orientation.json());
  }

  /** Sets the field of categories; by default the first text or time field. */
  public BarChart xField(String name) {
    return option("xField", Json.of(name));
  }

  /** Sets the field whose colors the bars take. */
  public BarChart colorByField(String name) {
    return option("colorByField", Json.of(name));
  }

  /** Sets when values are written at bars. */
  public BarChart showValue(VisibilityMode visibility) {
    return option("showValue", visibility.json());
  }

  /** Stacks bars. */
  public BarChart stackBars(StackingMode mode) {
    return option("stacking", mode.json());
  }

  /** Sets the width of groups of bars, from 0 to 1 of the available width. */
  public BarChart groupWidth(double share) {
    return option(
        "groupWidth", Json.of(ArgumentValidator.requireBetween(0, 1, share, "group width")));
  }

  /** Sets the width of bars, from 0 to 1 of the available width. */
  public BarChart barWidth(double share) {
    return option("barWidth", Json.of(ArgumentValidator.requireBetween(0, 1, share, "bar width")));
  }

  /** Sets the corner radius of bars, from 0 to 0.5. */
  public BarChart barRadius(double share) {
    return option(
        "barRadius", Json.of(ArgumentValidator.requireBetween(0, 0.5, share, "bar radius")));
  }

  /** Highlights the whole bar and its background while the pointer is over it. */
  public BarChart fullHighlight() {
    return option("fullHighlight", Json.of(true));
  }

  /** Rotates category labels, from -90 to 90 degrees. */
  public BarChart tickLabelRotation(int degrees) {
    return option(
        "xTickLabelRotation",
        Json.of(ArgumentValidator.requireBetween(-90, 90, degrees, "rotation")));
  }

  /** Truncates category labels after this many characters. */
  public BarChart tickLabelMaxLength(int characters) {
    return option(
        "xTickLabelMaxLength", Json.of(ArgumentValidator.requireAtLeast(1, characters, "length")));
  }

  /** Sets the least distance of category labels in pixels; negative to skip from the other end. */
  public BarChart tickLabelSpacing(int pixels) {
    return option("xTickLabelSpacing", Json.of(pixels));
  }
}

package io.panelwright.show.graph;

import java.util.Optional;

/** A horizontal axis of numbers, as trends and x-y charts have it. */
final class NumberXAxis {

  private NumberXAxis() {}

  /**
   * The axis of a field.
   *
   * @param padding the share of the range that is added at each end
   */
  static ValueAxis of(GraphField field, double[] x, double padding) {
    ScaleSettings scale = field.settings().scale().withPadding(padding);
    Optional<AxisRange> data = AxisRange.covering(x);
    boolean hidden = field.settings().placement().equals("hidden");
    return new ValueAxis(
        "x",
        field,
        scale,
        AxisRange.of(scale, data),
        hidden ? "hidden" : "bottom",
        !field.settings().custom().has("axisGridShow")
            || field.settings().custom().isTrue("axisGridShow"),
        Optional.empty());
  }

  /** The pixels that the axis takes away. */
  static double height(ValueAxis axis) {
    if (!axis.isVisible()) {
      return 0;
    }
    return TimeAxis.HEIGHT + (axis.label().isEmpty() ? 0 : ValueAxis.LABEL_SIZE);
  }
}

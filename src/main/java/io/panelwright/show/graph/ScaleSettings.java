package io.panelwright.show.graph;

import io.panelwright.show.model.PanelContent.AxisKind;
import java.util.OptionalDouble;

/**
 * What determines the range of an axis of numbers.
 *
 * @param kind linear, log or symlog
 * @param base of a logarithmic scale: 2 or 10
 * @param linearThreshold below this distance from zero a symlog scale is linear
 * @param limits fixed and soft limits
 * @param centeredZero whether zero is in the middle
 * @param wholeNumbers whether the axis has no decimals
 * @param padding the share of the range that is added at each end
 */
record ScaleSettings(
    AxisKind kind,
    int base,
    double linearThreshold,
    Limits limits,
    boolean centeredZero,
    boolean wholeNumbers,
    double padding) {

  /** Limits: a soft one moves when values go beyond it. */
  record Limits(
      OptionalDouble min, OptionalDouble max, OptionalDouble softMin, OptionalDouble softMax) {

    static final Limits NONE = of(OptionalDouble.empty(), OptionalDouble.empty());

    /** Limits without soft ones. */
    static Limits of(OptionalDouble min, OptionalDouble max) {
      return new Limits(min, max, OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** A copy without the limits that a logarithmic scale lacks. */
    Limits positive() {
      return new Limits(positive(min), positive(max), positive(softMin), positive(softMax));
    }

    private static OptionalDouble positive(OptionalDouble limit) {
      return limit.isPresent() && limit.getAsDouble() > 0 ? limit : OptionalDouble.empty();
    }

    /** Whether the lower end is fixed. */
    boolean fixesMin() {
      return min.isPresent() && softMin.isEmpty();
    }

    /** Whether the upper end is fixed. */
    boolean fixesMax() {
      return max.isPresent() && softMax.isEmpty();
    }

    /** Whether both ends are fixed. */
    boolean fixesBoth() {
      return fixesMin() && fixesMax();
    }
  }

  /** The padding of a y axis. */
  static final double DEFAULT_PADDING = 0.1;

  /** A linear scale with these limits. */
  static ScaleSettings linear(Limits limits) {
    return new ScaleSettings(AxisKind.LINEAR, 10, 1, limits, false, false, DEFAULT_PADDING);
  }

  /** A copy with a logarithmic scale. */
  ScaleSettings logarithmic(int base) {
    return new ScaleSettings(
        AxisKind.LOG, base, linearThreshold, limits, centeredZero, wholeNumbers, padding);
  }

  /** A copy with another padding. */
  ScaleSettings withPadding(double padding) {
    return new ScaleSettings(
        kind, base, linearThreshold, limits, centeredZero, wholeNumbers, padding);
  }
}

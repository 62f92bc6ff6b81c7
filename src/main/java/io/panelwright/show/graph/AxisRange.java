package io.panelwright.show.graph;

import io.panelwright.show.graph.ScaleSettings.Limits;
import io.panelwright.show.model.PanelContent.AxisKind;
import io.panelwright.show.value.DecimalPlaces;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The range of an axis of numbers.
 *
 * <p>uPlot pads the values by a tenth and rounds to a tenth of the magnitude; zero is a soft limit.
 * Grafana then applies the limits of the panel. If no value differs from zero, the range is 0 to
 * 100 whatever the unit is: a ratio runs to 10000 %.
 */
record AxisRange(double min, double max) {

  /** The upper end if there is nothing to derive it from. */
  private static final double FALLBACK_MAX = 100;

  /** The half of a centered axis whose values are all zero. */
  private static final double FLAT_CENTERED = 80;

  /** Differences below this, or of a share of 1e-10 of the values, are rounding errors. */
  private static final double FLAT = 1e-24;

  private static final int FLAT_MAGNITUDES = 10;

  /** The least and greatest of values; absent values and gaps do not count. */
  static Optional<AxisRange> covering(double[] values) {
    DoubleSummaryStatistics found =
        Arrays.stream(values).filter(PlotValues::isValue).summaryStatistics();
    return found.getCount() == 0
        ? Optional.empty()
        : Optional.of(new AxisRange(found.getMin(), found.getMax()));
  }

  /**
   * The range for the values in view.
   *
   * @param values the least and greatest value; empty without values
   * @return empty if there is neither a value nor a fixed range: the axis is hidden
   */
  static Optional<AxisRange> of(ScaleSettings settings, Optional<AxisRange> values) {
    Limits limits = settings.limits();
    if (values.isEmpty() && !limits.fixesBoth()) {
      return Optional.empty();
    }
    AxisRange data = values.filter(v -> !limits.fixesBoth()).orElse(new AxisRange(0, 0));
    AxisRange range =
        switch (settings.kind()) {
          case LOG -> logarithmic(settings, data);
          case SYMLOG -> symlog(settings, data);
          case LINEAR, TIME, CATEGORY -> linear(settings, data);
        };
    return Optional.of(range.valid(settings));
  }

  /** The range with its lower end first; one without an extent has 1. */
  AxisRange ordered() {
    return min < max ? this : new AxisRange(Math.min(min, max), Math.min(min, max) + 1);
  }

  private AxisRange valid(ScaleSettings settings) {
    if (min < max) {
      return this;
    }
    if (settings.kind() == AxisKind.LINEAR && min == max && min != 0) {
      return min < 0 ? new AxisRange(min * 2, 0) : new AxisRange(0, max * 2);
    }
    return new AxisRange(settings.kind() == AxisKind.LOG ? 1 : 0, FALLBACK_MAX);
  }

  private static AxisRange linear(ScaleSettings settings, AxisRange values) {
    Limits limits = settings.limits();
    AxisRange data = settings.centeredZero() ? values.centered() : values;
    AxisRange range =
        padded(
            limits.fixesMin() ? limits.min().getAsDouble() : data.min,
            limits.fixesMax() ? limits.max().getAsDouble() : data.max,
            settings);
    return range.whole(settings).fixed(limits);
  }

  private static AxisRange symlog(ScaleSettings settings, AxisRange values) {
    AxisRange data = settings.centeredZero() ? values.centered() : values;
    AxisRange log = magnitudes(data.min, data.max, settings.base());
    return new AxisRange(data.min == 0 ? 0 : log.min, data.max == 0 ? 0 : log.max)
        .whole(settings)
        .fixed(settings.limits());
  }

  private AxisRange centered() {
    double most = Math.max(Math.abs(min), Math.abs(max));
    double half = most == 0 ? FLAT_CENTERED : most;
    return new AxisRange(-half, half);
  }

  private AxisRange whole(ScaleSettings settings) {
    return settings.wholeNumbers()
        ? new AxisRange(
            DecimalRounding.downToMultiple(min, 1), DecimalRounding.upToMultiple(max, 1))
        : this;
  }

  private AxisRange fixed(Limits limits) {
    return new AxisRange(
        limits.fixesMin() ? limits.min().getAsDouble() : min,
        limits.fixesMax() ? limits.max().getAsDouble() : max);
  }

  private static AxisRange logarithmic(ScaleSettings settings, AxisRange data) {
    Limits limits = settings.limits();
    double least = limits.min().orElse(data.min);
    double greatest = limits.max().orElse(data.max);
    if (least <= 0 || greatest <= 0) {
      return new AxisRange(1, FALLBACK_MAX);
    }
    int base = settings.base();
    AxisRange range = magnitudes(least, greatest, base);
    if (!settings.wholeNumbers()) {
      return range;
    }
    double min = range.min <= 1 ? 1 : StrictMath.pow(base, Math.floor(log(range.min, base)));
    double max = StrictMath.pow(base, Math.ceil(log(range.max, base)));
    return new AxisRange(min, min == max ? max * base : max);
  }

  /** The powers of the base around two values, with their signs. */
  static AxisRange magnitudes(double from, double to, int base) {
    double least = from;
    double greatest = to;
    if (from == to) {
      least = from < 0 ? from * base : from / base;
      greatest = from < 0 ? to / base : to * base;
    }
    return new AxisRange(
        magnitude(least, base, Math.signum(least) <= 0),
        magnitude(greatest, base, Math.signum(greatest) > 0));
  }

  private static double magnitude(double value, int base, boolean up) {
    double exponent = log(Math.abs(value), base);
    exponent = up ? Math.ceil(exponent) : Math.floor(exponent);
    double power = StrictMath.pow(base, exponent);
    if (base == 10 && exponent < 0) {
      power = DecimalPlaces.round(power, (int) -exponent);
    }
    return power * Math.signum(value);
  }

  static double log(double value, int base) {
    return base == 10 ? StrictMath.log10(value) : exactLog2(value);
  }

  /** The logarithm with base 2; exact for powers of two. */
  private static double exactLog2(double value) {
    int exponent = Math.getExponent(value);
    return value == Math.scalb(1.0, exponent)
        ? exponent
        : StrictMath.log(value) / StrictMath.log(2);
  }

  private static AxisRange padded(double least, double greatest, ScaleSettings settings) {
    Limits limits = settings.limits();
    double delta = greatest - least;
    double scalar = Math.max(Math.abs(least), Math.abs(greatest));
    if (delta < FLAT
        || Math.abs(StrictMath.log10(scalar) - StrictMath.log10(delta)) > FLAT_MAGNITUDES) {
      delta = least == 0 || greatest == 0 ? FLAT : 0;
    }
    double extent = delta != 0 ? delta : scalar != 0 ? scalar : 1000;
    double base = StrictMath.pow(10, Math.floor(StrictMath.log10(extent))) / 10;
    double below = extent * (delta != 0 ? settings.padding() : least == 0 ? 0.1 : 1);
    double above = extent * (delta != 0 ? settings.padding() : greatest == 0 ? 0.1 : 1);
    double min =
        lowerEnd(
            least,
            DecimalRounding.toDigits(DecimalRounding.downToMultiple(least - below, base)),
            limits.softMin());
    double max =
        -lowerEnd(
            -greatest,
            -DecimalRounding.toDigits(DecimalRounding.upToMultiple(greatest + above, base)),
            negated(limits.softMax()));
    min = Math.max(limits.min().orElse(Double.NEGATIVE_INFINITY), min);
    max = Math.min(limits.max().orElse(Double.POSITIVE_INFINITY), max);
    return new AxisRange(min + 0.0, min == 0 && max == 0 ? FALLBACK_MAX : max + 0.0);
  }

  private static OptionalDouble negated(OptionalDouble value) {
    return value.isPresent() ? OptionalDouble.of(-value.getAsDouble()) : value;
  }

  /**
   * The lower end for the least value and the padded one. A soft limit of the panel holds while no
   * value is below it. Without one, zero stops the padding.
   */
  private static double lowerEnd(double least, double padded, OptionalDouble soft) {
    double limit = soft.orElse(0);
    boolean holds = least >= limit && (soft.isPresent() || padded <= limit);
    return holds ? limit : padded;
  }
}

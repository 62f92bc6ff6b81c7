package io.panelwright.show.graph;

import io.panelwright.show.graph.AxisIncrements.Step;
import io.panelwright.show.value.DecimalPlaces;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;

/**
 * The ticks of an axis of numbers.
 *
 * @param values ascending
 * @param labeled whether a tick has a text; ticks of a logarithmic axis without one are grid lines
 * @param increment between two ticks of a linear axis; of a logarithmic one, the increment that a
 *     linear axis would have
 */
record NumberTicks(double[] values, boolean[] labeled, double increment) {

  /** More ticks than this are no axis: the range has too many magnitudes. */
  private static final int MAX_TICKS = 10_000;

  /** No ticks: there is no space. */
  static final NumberTicks NONE = new NumberTicks(new double[0], new boolean[0], 0);

  /** The ticks for an axis of this length. */
  static NumberTicks of(
      ScaleSettings settings,
      AxisRange range,
      double pixels,
      double minSpacing,
      AxisIncrements increments) {
    if (pixels <= 0) {
      return NONE;
    }
    Optional<Step> step = increments.find(range.min(), range.max(), pixels, minSpacing);
    if (step.isEmpty()) {
      return NONE;
    }
    double increment = step.get().increment();
    return switch (settings.kind()) {
      case LOG -> logarithmic(range, settings, pixels, minSpacing).withIncrement(increment);
      case SYMLOG -> symlog(range, settings, pixels, minSpacing).withIncrement(increment);
      case LINEAR, TIME, CATEGORY -> linear(settings, range, increment, increments);
    };
  }

  private NumberTicks withIncrement(double increment) {
    return new NumberTicks(values, labeled, increment);
  }

  /** Ticks at given values. */
  static NumberTicks at(double... values) {
    return filtered(values, value -> true, 0);
  }

  private static NumberTicks linear(
      ScaleSettings settings, AxisRange range, double increment, AxisIncrements increments) {
    int decimals = increments.decimals(increment);
    DoubleStream.Builder values = DoubleStream.builder();
    double value =
        DecimalPlaces.round(DecimalRounding.upToMultiple(range.min(), increment), decimals);
    for (int i = 0; value <= range.max() && i < MAX_TICKS; i++) {
      values.add(value + 0.0);
      value = DecimalPlaces.round(value + increment, decimals);
    }
    return filtered(
        values.build().toArray(),
        tick -> !settings.wholeNumbers() || tick == Math.rint(tick),
        increment);
  }

  private static NumberTicks filtered(double[] values, DoublePredicate labeled, double increment) {
    var flags = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      flags[i] = labeled.test(values[i]);
    }
    return new NumberTicks(values, flags, increment);
  }

  private static NumberTicks logarithmic(
      AxisRange range, ScaleSettings settings, double pixels, double minSpacing) {
    double[] values = magnitudes(range.min(), range.max(), settings.base());
    double perMagnitude =
        pixels
            / (AxisRange.log(range.max(), settings.base())
                - AxisRange.log(range.min(), settings.base()));
    return new NumberTicks(
        values, LogLabels.of(values, settings.base(), perMagnitude, minSpacing, false), 0);
  }

  private static NumberTicks symlog(
      AxisRange range, ScaleSettings settings, double pixels, double minSpacing) {
    double threshold = settings.linearThreshold();
    int base = settings.base();
    double[] above =
        range.max() > threshold
            ? magnitudes(Math.max(threshold, range.min()), range.max(), base)
            : new double[] {threshold};
    double[] below =
        range.min() < -threshold
            ? magnitudes(Math.max(threshold, -range.max()), -range.min(), base)
            : new double[] {threshold};
    boolean zero = range.min() <= 0 && range.max() >= 0;
    double[] values =
        DoubleStream.concat(
                DoubleStream.concat(
                    DoubleStream.of(below).map(value -> -value).sorted(),
                    zero ? DoubleStream.of(0) : DoubleStream.empty()),
                DoubleStream.of(above))
            .filter(value -> value >= range.min() && value <= range.max())
            .toArray();
    if (base == 2) {
      return at(values);
    }
    double length = symlog(range.max(), threshold) - symlog(range.min(), threshold);
    double perMagnitude =
        pixels * (symlog(10 * threshold, threshold) - symlog(threshold, threshold)) / length;
    return new NumberTicks(values, LogLabels.of(values, base, perMagnitude, minSpacing, true), 0);
  }

  /** The position of a value on a symlog scale: the inverse hyperbolic sine. */
  private static double symlog(double value, double threshold) {
    double scaled = value / threshold;
    double magnitude = Math.abs(scaled);
    return Math.signum(scaled) * StrictMath.log(magnitude + Math.sqrt(magnitude * magnitude + 1));
  }

  /** 1, 2, 3 … 10, 20, 30 … with base 10; 1, 2, 4 … with base 2. */
  private static double[] magnitudes(double from, double to, int base) {
    DoubleStream.Builder values = DoubleStream.builder();
    double increment = magnitude(from, base);
    double value = from;
    for (int i = 0; value <= to && i < MAX_TICKS; i++) {
      values.add(value);
      value = value + increment;
      if (base == 10) {
        value = DecimalPlaces.round(value, decimals(increment));
      }
      if (value >= increment * base) {
        increment = value;
      }
    }
    return values.build().toArray();
  }

  private static double magnitude(double value, int base) {
    double exponent = Math.floor(AxisRange.log(value, base));
    double power = StrictMath.pow(base, exponent);
    return base == 10 && exponent < 0 ? DecimalPlaces.round(power, (int) -exponent) : power;
  }

  private static int decimals(double powerOfTen) {
    return Math.max(0, (int) -Math.floor(StrictMath.log10(powerOfTen) + 1e-9));
  }
}

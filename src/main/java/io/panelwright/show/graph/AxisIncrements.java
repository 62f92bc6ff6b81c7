package io.panelwright.show.graph;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The increments of which an axis uses the first that leaves enough space between two ticks.
 *
 * @param values ascending
 * @param decimals the decimals of those increments that have some
 */
record AxisIncrements(double[] values, Map<Double, Integer> decimals) {

  /** An increment, and the pixels between two of its ticks. */
  record Step(double increment, double pixels) {}

  private static final String[] MULTIPLES = {"1", "2", "2.5", "5"};

  private static final double SECOND = 1000;
  private static final double MINUTE = 60 * SECOND;
  static final double HOUR = 60 * MINUTE;
  static final double DAY = 24 * HOUR;
  static final double MONTH = 30 * DAY;
  static final double YEAR = 365 * DAY;

  /** The digits up to which a tick can be printed exactly. */
  private static final int MAX_DIGITS = 17;

  /** 1, 2, 2.5 and 5 with every power of ten. */
  static final AxisIncrements NUMBERS = decimal(-32, 32, value -> true);

  /** 1, 2 and 5, from 1 on. */
  static final AxisIncrements WHOLE_NUMBERS = decimal(0, 32, AxisIncrements::isWhole);

  /** Powers of two, for bytes and bits. */
  static final AxisIncrements BINARY = of(powersOfTwo());

  /** Milliseconds, seconds, minutes, hours, days, months and years, in milliseconds. */
  static final AxisIncrements TIME = of(times());

  /** Increments without decimals, or decimals as they are printed. */
  static AxisIncrements of(double... values) {
    return new AxisIncrements(values.clone(), new TreeMap<>());
  }

  private static AxisIncrements decimal(int minPower, int endPower, DoublePredicate kept) {
    var decimals = new TreeMap<Double, Integer>();
    DoubleStream.Builder values = DoubleStream.builder();
    for (int power = minPower; power < endPower; power++) {
      for (String multiple : MULTIPLES) {
        double value = Double.parseDouble(multiple + "e" + power);
        if (kept.test(value)) {
          values.add(value);
          int ofMultiple = multiple.length() > 1 ? 1 : 0;
          int count = Math.max(0, -power) + (power >= ofMultiple ? 0 : ofMultiple);
          decimals.put(value, count);
        }
      }
    }
    return new AxisIncrements(values.build().toArray(), decimals);
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value);
  }

  private static double[] powersOfTwo() {
    return DoubleStream.iterate(1, value -> value * 2).limit(53).toArray();
  }

  private static double[] times() {
    return Stream.of(
            Arrays.stream(decimal(0, 3, AxisIncrements::isWhole).values),
            multiples(SECOND, 1, 5, 10, 15, 30),
            multiples(MINUTE, 1, 5, 10, 15, 30),
            multiples(HOUR, 1, 2, 3, 4, 6, 8, 12),
            multiples(DAY, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15),
            multiples(MONTH, 1, 2, 3, 4, 6),
            multiples(YEAR, 1, 2, 5, 10, 25, 50, 100))
        .flatMapToDouble(x -> x)
        .toArray();
  }

  private static DoubleStream multiples(double unit, double... factors) {
    return Arrays.stream(factors).map(factor -> factor * unit);
  }

  /** The decimals of an increment. */
  int decimals(double increment) {
    return decimals.getOrDefault(increment, 0);
  }

  /**
   * The smallest increment near the wished spacing whose ticks are far enough apart.
   *
   * @param pixels the length of the axis
   * @param minSpacing the least number of pixels between two ticks
   * @return empty if no increment fits
   */
  Optional<Step> find(double min, double max, double pixels, double minSpacing) {
    double delta = max - min;
    int digits = Math.max(integerDigits(min), integerDigits(max));
    for (int i = closest(minSpacing / pixels * delta); i < values.length; i++) {
      double increment = values[i];
      double found = pixels * increment / delta;
      int ofIncrement = increment < 5 ? decimals(increment) : 0;
      if (found >= minSpacing && digits + ofIncrement <= MAX_DIGITS) {
        return Optional.of(new Step(increment, found));
      }
    }
    return Optional.empty();
  }

  /** The index of the increment that is nearest to a value. */
  private int closest(double wished) {
    int low = 0;
    int high = values.length - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (values[middle] < wished) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return wished - values[low] <= values[high] - wished ? low : high;
  }

  private static int integerDigits(double value) {
    double whole = Math.floor(Math.abs(value));
    return whole < 1 || whole > Integer.MAX_VALUE ? 1 : (int) StrictMath.log10(whole) + 1;
  }
}

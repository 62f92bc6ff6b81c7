package io.panelwright.show.graph;

/** Rounding of floating-point numbers to decimals and to multiples, as uPlot rounds. */
final class DecimalRounding {

  /** From here on every double is an integer. */
  private static final double INTEGERS_ONLY = 4503599627370496.0;

  private static final double JUST_ABOVE_ONE = 1 + Math.ulp(1.0);

  /** Multiples are computed with this many decimals, which hides the errors of divisions. */
  private static final int MULTIPLE_DECIMALS = 14;

  private DecimalRounding() {}

  /** Rounds to a number of decimals, halves upwards. */
  static double toDecimals(double value, int decimals) {
    if (value == Math.rint(value) || !Double.isFinite(value)) {
      return value;
    }
    double power = Math.pow(10, decimals);
    return roundHalfUp(value * power * JUST_ABOVE_ONE) / power;
  }

  /** The smallest multiple of an increment that is not below the value. */
  static double upToMultiple(double value, double increment) {
    return fix(Math.ceil(fix(value / increment)) * increment);
  }

  /** The greatest multiple of an increment that is not above the value. */
  static double downToMultiple(double value, double increment) {
    return fix(Math.floor(fix(value / increment)) * increment);
  }

  private static double fix(double value) {
    return toDecimals(value, MULTIPLE_DECIMALS);
  }

  private static double roundHalfUp(double value) {
    return Math.abs(value) >= INTEGERS_ONLY ? value : Math.floor(value + 0.5);
  }
}

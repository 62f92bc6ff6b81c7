package io.panelwright.show.graph;

import io.panelwright.show.value.DecimalPlaces;
import java.math.BigDecimal;
import java.math.MathContext;

/** Rounding of floating-point numbers to decimals and to multiples, as uPlot rounds. */
final class DecimalRounding {

  /** Multiples are computed with this many decimals, which hides the errors of divisions. */
  private static final int MULTIPLE_DECIMALS = 14;

  private static final MathContext CERTAIN_DIGITS = new MathContext(15);

  private DecimalRounding() {}

  /** Rounds to the digits that a double has for certain. */
  static double toDigits(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(CERTAIN_DIGITS).doubleValue()
        : value;
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
    return DecimalPlaces.round(value, MULTIPLE_DECIMALS);
  }
}

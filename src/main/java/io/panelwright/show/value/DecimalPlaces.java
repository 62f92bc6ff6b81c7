package io.panelwright.show.value;

import io.panelwright.text.EcmaScriptNumber;

/** Decimals of floating-point numbers. */
public final class DecimalPlaces {

  private static final double JUST_ABOVE_ONE = 1 + Math.ulp(1.0);

  private DecimalPlaces() {}

  /** Rounds a number; a half that a double cannot represent, as in 1.005, is rounded up. */
  public static double round(double value, int places) {
    if (value == Math.rint(value) || !Double.isFinite(value)) {
      return value;
    }
    double power = StrictMath.pow(10, places);
    return EcmaScriptNumber.round(value * power * JUST_ABOVE_ONE) / power;
  }

  /** How many decimals the text of a number has; none with an exponent and whole digits. */
  public static int count(double value) {
    String text = EcmaScriptNumber.print(value);
    int point = text.indexOf('.');
    return point < 0 ? 0 : text.length() - point - 1;
  }
}

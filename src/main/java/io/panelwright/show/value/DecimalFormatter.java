package io.panelwright.show.value;

import io.panelwright.text.EcmaScriptNumber;

/** Numbers with a fixed or an automatic number of decimals. */
final class DecimalFormatter {

  /** The number of decimals that follows from the value. */
  static final double AUTOMATIC = Double.NaN;

  private static final double LN10 = StrictMath.log(10);

  /** Up to this number of places, a power of ten times a value is printed by integer arithmetic. */
  private static final int MAX_FAST_PLACES = 15;

  private static final double MAX_FAST_DIGITS = 1e15;

  private DecimalFormatter() {}

  /**
   * Formats a number.
   *
   * @param decimals {@link #AUTOMATIC}, or the number of decimals, which need not be whole
   * @throws IllegalArgumentException for the value 0 if the decimals are not between 0 and 100
   */
  static String format(double value, double decimals) {
    if (Double.isInfinite(value)) {
      return infinity(value);
    }
    double places = Double.isNaN(decimals) ? automatic(value) : decimals;
    if (value == 0) {
      return EcmaScriptNumber.toFixed(value, places);
    }
    double factor = places > 0 ? StrictMath.pow(10, places) : 1;
    double scaled = EcmaScriptNumber.round(value * factor);
    if (isShort(scaled, factor, places)) {
      return EcmaScriptNumber.decimal(
          scaled < 0, (long) Math.abs(scaled), (int) Math.max(places, 0));
    }
    return padded(EcmaScriptNumber.print(scaled / factor), places, factor);
  }

  /** An infinite number, as browsers print it for a reader. */
  static String infinity(double value) {
    return value > 0 ? "∞" : "-∞";
  }

  private static boolean isShort(double scaled, double factor, double places) {
    return Math.abs(scaled) < MAX_FAST_DIGITS
        && places <= MAX_FAST_PLACES
        && places == Math.rint(places)
        && (scaled == 0 || Math.abs(scaled) / factor >= 1e-6);
  }

  /**
   * Adds zeros to a text with fewer decimals. Grafana takes the zeros from the digits of the
   * factor, which has others than zeros if it is no whole power of ten.
   */
  private static String padded(String text, double places, double factor) {
    if (text.indexOf('e') >= 0) {
      return text;
    }
    int point = text.indexOf('.');
    int present = point < 0 ? 0 : text.length() - point - 1;
    if (!(present < places)) {
      return text;
    }
    String zeros = EcmaScriptNumber.print(factor);
    int end = (int) Math.min(zeros.length(), places - present + 1);
    return text + (present == 0 ? "." : "") + zeros.substring(1, Math.max(end, 1));
  }

  /** Two or three significant digits; none after the point for whole numbers. */
  private static double automatic(double value) {
    if (value == Math.rint(value)) {
      return 0;
    }
    double size = Math.abs(value);
    double places = 1 - Math.floor(StrictMath.log(size) / LN10);
    double normalized = size / StrictMath.pow(10, -places);
    return Math.max(0, normalized > 2.25 ? places + 1 : places);
  }
}

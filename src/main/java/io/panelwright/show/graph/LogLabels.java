package io.panelwright.show.graph;

/** Which ticks of a logarithmic axis have a text: as many as there is space for. */
final class LogLabels {

  private LogLabels() {}

  /**
   * The ticks that have a text.
   *
   * @param perMagnitude the pixels of one magnitude
   * @param withZero whether zero always has a text
   */
  static boolean[] of(
      double[] values, int base, double perMagnitude, double minSpacing, boolean withZero) {
    var labeled = new boolean[values.length];
    String digits = base == 10 ? digits(perMagnitude, minSpacing) : "";
    boolean magnitudesOnly = base != 10 || digits.equals("1");
    int every =
        magnitudesOnly && perMagnitude < minSpacing
            ? (int) Math.ceil(minSpacing / perMagnitude)
            : 1;
    for (int i = 0; i < values.length; i++) {
      boolean kept = (values.length - 1 - i) % every == 0;
      boolean digit = digits.isEmpty() || digits.indexOf(firstDigit(values[i])) >= 0;
      labeled[i] = withZero && values[i] == 0 || kept && digit;
    }
    return labeled;
  }

  /** The first digits for which the space to the next magnitude suffices; empty for all. */
  private static String digits(double perMagnitude, double minSpacing) {
    if (space(9, perMagnitude) >= minSpacing) {
      return "";
    }
    if (space(7, perMagnitude) >= minSpacing) {
      return "12357";
    }
    return space(5, perMagnitude) >= minSpacing ? "125" : "1";
  }

  private static double space(int digit, double perMagnitude) {
    return perMagnitude * (1 - StrictMath.log10(digit));
  }

  private static char firstDigit(double value) {
    double magnitude = Math.abs(value);
    if (magnitude == 0) {
      return '0';
    }
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(magnitude) + 1e-12));
    return (char) ('0' + (int) Math.floor(magnitude / power + 1e-9));
  }
}

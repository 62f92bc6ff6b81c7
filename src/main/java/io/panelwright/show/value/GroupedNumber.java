package io.panelwright.show.value;

import io.panelwright.text.EcmaScriptNumber;
import io.panelwright.text.ShortestDecimal;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers in English notation, with commas: {@code 1,234.5}. */
final class GroupedNumber {

  private static final int MAX_DIGITS = 100;

  private GroupedNumber() {}

  /** Formats a number; its shortest decimal is rounded, halves away from zero. */
  static String format(double value, int minDecimals, int maxDecimals) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return DecimalFormatter.infinity(value);
    }
    BigDecimal size = ShortestDecimal.of(Math.abs(value));
    String text = size.setScale(maxDecimals, RoundingMode.HALF_UP).toPlainString();
    int point = text.indexOf('.');
    int whole = point < 0 ? text.length() : point;
    int end = text.length();
    while (point >= 0 && end > whole + 1 + minDecimals && text.charAt(end - 1) == '0') {
      end--;
    }
    StringBuilder out = new StringBuilder(text.substring(0, end == whole + 1 ? whole : end));
    for (int comma = whole - 3; comma > 0; comma -= 3) {
      out.insert(comma, ',');
    }
    boolean negative = value < 0 || 1 / value < 0;
    return negative ? out.insert(0, '-').toString() : out.toString();
  }

  /**
   * The whole part of a number of decimals.
   *
   * @throws IllegalArgumentException if it is not between 0 and 100
   */
  static int digits(double decimals) {
    if (!(decimals >= 0 && decimals <= MAX_DIGITS)) {
      throw new IllegalArgumentException(
          "the number of decimals is "
              + EcmaScriptNumber.print(decimals)
              + "; it must be between 0 and 100");
    }
    return (int) decimals;
  }
}

package io.panelwright.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as text, and texts as numbers, exactly as a browser converts them. */
public final class EcmaScriptNumber {

  /** Decimals with at most 15 digits have one double each, so the shortest one is unique. */
  private static final double MAX_EXACT_DECIMAL = 1e15;

  private static final int MAX_DIGITS = 100;

  private static final double[] POWERS_OF_TEN = new double[23];

  static {
    for (int i = 0; i < POWERS_OF_TEN.length; i++) {
      POWERS_OF_TEN[i] = BigDecimal.TEN.pow(i).doubleValue();
    }
  }

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

  private static final Pattern INTEGER = Pattern.compile("\\s*[+-]?[0-9]+");

  /** The largest double has 1024 binary digits. */
  private static final int MAX_RADIX_DIGITS = 1024;

  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

  private static final Pattern WITH_RADIX =
      Pattern.compile("0(?:[xX][0-9a-fA-F]+|[oO][0-7]+|[bB][01]+)");

  private EcmaScriptNumber() {}

  /** {@code String(value)}: the shortest decimal, with an exponent from {@code 1e+21} on. */
  public static String print(double value) {
    double size = Math.abs(value);
    if (value == Math.rint(value) && size < MAX_EXACT_DECIMAL) {
      return Long.toString((long) value);
    }
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Infinity" : "-Infinity";
    }
    if (size >= 1e-6) {
      for (int places = 1; size * POWERS_OF_TEN[places] < MAX_EXACT_DECIMAL; places++) {
        double digits = Math.rint(size * POWERS_OF_TEN[places]);
        if (digits / POWERS_OF_TEN[places] == size) {
          return decimal(value < 0, (long) digits, places);
        }
      }
    }
    return ShortestDecimal.print(value);
  }

  /** A decimal with a number of places: {@code (true, 1234, 2)} is {@code -12.34}. */
  public static String decimal(boolean negative, long digits, int places) {
    String text = Long.toString(digits);
    StringBuilder out = new StringBuilder(text.length() + places + 3);
    if (negative) {
      out.append('-');
    }
    if (places == 0) {
      return out.append(text).toString();
    }
    int whole = text.length() - places;
    if (whole <= 0) {
      out.append("0.");
      out.append("0".repeat(-whole));
      return out.append(text).toString();
    }
    return out.append(text, 0, whole).append('.').append(text, whole, text.length()).toString();
  }

  /** {@code Math.round}: the nearest whole number, the larger one of two. */
  public static double round(double value) {
    return Math.abs(value) < 0x1p52 ? Math.round(value) : value;
  }

  /**
   * {@code value.toFixed(places)}: the exact value, rounded.
   *
   * @throws IllegalArgumentException if places are not between 0 and 100
   */
  public static String toFixed(double value, double places) {
    int digits = digits(places);
    if (!(Math.abs(value) < 1e21)) {
      return print(value);
    }
    String text = new BigDecimal(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    // A value that is rounded to zero keeps its sign, zero itself has none.
    return value < 0 && !text.startsWith("-") ? "-" + text : text;
  }

  /**
   * {@code value.toExponential()}, such as {@code 1.234e+3}, with as many digits as necessary.
   *
   * @see #toExponential(double, double)
   */
  public static String toExponential(double value) {
    if (!Double.isFinite(value)) {
      return print(value);
    }
    return exponential(value, ShortestDecimal.of(value).abs().stripTrailingZeros());
  }

  /**
   * {@code value.toExponential(places)}: the exact value, rounded.
   *
   * @throws IllegalArgumentException if places are not between 0 and 100
   */
  public static String toExponential(double value, double places) {
    if (!Double.isFinite(value)) {
      return print(value);
    }
    int digits = digits(places);
    if (value == 0) {
      return digits == 0 ? "0e+0" : "0." + "0".repeat(digits) + "e+0";
    }
    BigDecimal rounded =
        new BigDecimal(value).abs().round(new MathContext(digits + 1, RoundingMode.HALF_UP));
    int missing = digits + 1 - rounded.precision();
    return exponential(value, rounded.setScale(rounded.scale() + Math.max(missing, 0)));
  }

  private static String exponential(double value, BigDecimal size) {
    String digits = size.unscaledValue().toString();
    int exponent = value == 0 ? 0 : digits.length() - size.scale() - 1;
    return (value < 0 ? "-" : "")
        + digits.charAt(0)
        + (digits.length() > 1 ? "." + digits.substring(1) : "")
        + (exponent < 0 ? "e-" : "e+")
        + Math.abs(exponent);
  }

  private static int digits(double places) {
    double whole = Double.isNaN(places) ? 0 : places < 0 ? Math.ceil(places) : Math.floor(places);
    if (whole < 0 || whole > MAX_DIGITS) {
      throw new IllegalArgumentException(
          "the number of decimals is " + print(places) + "; it must be between 0 and 100");
    }
    return (int) whole;
  }

  /** {@code value.toString(16)}: hexadecimal digits in lower case, also of the fraction. */
  public static String toHexadecimal(double value) {
    if (!Double.isFinite(value)) {
      return print(value);
    }
    double size = Math.abs(value);
    BigInteger whole = new BigDecimal(size).toBigInteger();
    StringBuilder fraction = new StringBuilder();
    double rest = size - Math.floor(size);
    double precision = Math.max(Math.ulp(size) / 2, Double.MIN_VALUE);
    while (rest >= precision) {
      rest *= 16;
      precision *= 16;
      int digit = (int) rest;
      rest -= digit;
      boolean up = rest > 0.5 || rest == 0.5 && digit % 2 == 1;
      if (up && rest + precision > 1) {
        whole = whole.add(increment(fraction, digit));
        break;
      }
      fraction.append(Character.forDigit(digit, 16));
    }
    String text = whole.toString(16);
    return (value < 0 ? "-" : "") + (fraction.isEmpty() ? text : text + "." + fraction);
  }

  /** Appends a digit plus one; returns the carry, 1 if no digit remains. */
  private static BigInteger increment(StringBuilder fraction, int digit) {
    int next = digit + 1;
    while (next == 16) {
      if (fraction.isEmpty()) {
        return BigInteger.ONE;
      }
      next = Character.digit(fraction.charAt(fraction.length() - 1), 16) + 1;
      fraction.setLength(fraction.length() - 1);
    }
    fraction.append(Character.forDigit(next, 16));
    return BigInteger.ZERO;
  }

  /**
   * {@code Number(text)}: the number of a whole text; NaN if it is none, 0 if it is blank. Reads
   * hexadecimal, octal and binary numbers too.
   */
  public static double parse(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return 0;
    }
    if (DECIMAL.matcher(trimmed).matches()) {
      return Double.parseDouble(trimmed);
    }
    if (WITH_RADIX.matcher(trimmed).matches()) {
      char kind = trimmed.toLowerCase(Locale.ROOT).charAt(1);
      int radix = kind == 'x' ? 16 : kind == 'o' ? 8 : 2;
      String digits = LEADING_ZEROS.matcher(trimmed.substring(2)).replaceFirst("");
      return digits.length() > MAX_RADIX_DIGITS
          ? Double.POSITIVE_INFINITY
          : new BigInteger(digits, radix).doubleValue();
    }
    return switch (trimmed) {
      case "Infinity", "+Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> Double.NaN;
    };
  }

  /** {@code parseInt(text, 10)}: the whole number at the start of a text; NaN without. */
  public static double parseInteger(String text) {
    Matcher matcher = INTEGER.matcher(text);
    return matcher.lookingAt() ? Double.parseDouble(matcher.group().strip()) : Double.NaN;
  }
}

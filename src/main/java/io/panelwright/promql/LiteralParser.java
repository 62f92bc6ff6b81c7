package io.panelwright.promql;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Parses numbers, durations and strings as Go and Prometheus' common library do. */
final class LiteralParser {

  private static final BigInteger MAX_INTEGER = BigInteger.valueOf(Long.MAX_VALUE);

  /** The base of lone surrogates that represent bytes of invalid UTF-8. */
  static final int INVALID_BYTE_BASE = 0xDC00;

  /** The longest duration in Go, which counts nanoseconds. */
  private static final double MAX_SECONDS = 0x1p63 / 1e9;

  /**
   * Units in milliseconds from the largest to the smallest; a duration contains them in this order.
   */
  private static final Map<String, Long> UNITS =
      Map.of(
          "y", 365L * 24 * 3600 * 1000,
          "w", 7L * 24 * 3600 * 1000,
          "d", 24L * 3600 * 1000,
          "h", 3600L * 1000,
          "m", 60L * 1000,
          "s", 1000L,
          "ms", 1L);

  private LiteralParser() {}

  /** An invalid literal. */
  static final class InvalidLiteralException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidLiteralException(String message) {
      super(message, null, false, false);
    }
  }

  private static final Pattern OCTAL = Pattern.compile("0[0-7]+");

  /** An underscore that is not between digits, or between a prefix and a digit. */
  private static final Pattern STRAY_UNDERSCORE =
      Pattern.compile("(?<![0-9a-fA-FxX])_|_(?![0-9a-fA-F])");

  /** Parses a number: decimal, hexadecimal, octal, {@code Inf} or {@code NaN}. */
  static double parseNumber(String text) throws InvalidLiteralException {
    if (STRAY_UNDERSCORE.matcher(text).find()) {
      throw invalidNumber(text, "invalid syntax");
    }
    String normalized = text.replace("_", "").toLowerCase(Locale.ROOT);
    switch (normalized) {
      case "inf" -> {
        return Double.POSITIVE_INFINITY;
      }
      case "nan" -> {
        return Double.NaN;
      }
      default -> {
        return normalized.startsWith("0x")
            ? hexadecimal(text, normalized.substring(2))
            : decimal(text, normalized);
      }
    }
  }

  private static double hexadecimal(String text, String digits) throws InvalidLiteralException {
    if (!digits.matches("[0-9a-f]+")) {
      throw invalidNumber(text, "invalid syntax");
    }
    BigInteger value = new BigInteger(digits, 16);
    if (value.compareTo(MAX_INTEGER) > 0) {
      throw invalidNumber(text, "invalid syntax");
    }
    return value.longValue();
  }

  private static double decimal(String text, String normalized) throws InvalidLiteralException {
    if (OCTAL.matcher(normalized).matches()) {
      BigInteger octal = new BigInteger(normalized, 8);
      if (octal.compareTo(MAX_INTEGER) <= 0) {
        return octal.longValue();
      }
    }
    double value;
    try {
      value = Double.parseDouble(normalized);
    } catch (NumberFormatException e) {
      throw invalidNumber(text, "invalid syntax");
    }
    if (Double.isInfinite(value)) {
      throw invalidNumber(text, "value out of range");
    }
    return value;
  }

  private static InvalidLiteralException invalidNumber(String text, String why) {
    return new InvalidLiteralException(
        "error parsing number: strconv.ParseFloat: parsing "
            + GoStringQuoting.quote(text)
            + ": "
            + why);
  }

  /** Parses a duration such as {@code 1h30m}; in seconds. */
  static double parseDurationSeconds(String text) throws InvalidLiteralException {
    BigInteger milliseconds = BigInteger.ZERO;
    long lastUnit = Long.MAX_VALUE;
    int i = 0;
    while (i < text.length()) {
      int digits = i;
      while (i < text.length() && Cursor.isDigit(text.charAt(i))) {
        i++;
      }
      int letters = i;
      while (i < text.length() && !Cursor.isDigit(text.charAt(i))) {
        i++;
      }
      if (digits == letters || letters == i) {
        throw invalidDuration(text);
      }
      String unit = text.substring(letters, i);
      Long factor = UNITS.get(unit);
      if (factor == null) {
        throw new InvalidLiteralException(
            "unknown unit "
                + GoStringQuoting.quote(unit)
                + " in duration "
                + GoStringQuoting.quote(text));
      }
      if (factor >= lastUnit) {
        throw invalidDuration(text);
      }
      lastUnit = factor;
      BigInteger count = new BigInteger(text.substring(digits, letters));
      if (count.bitLength() > 64) {
        throw invalidDuration(text);
      }
      milliseconds = milliseconds.add(count.multiply(BigInteger.valueOf(factor)));
      if (milliseconds.multiply(BigInteger.valueOf(1_000_000)).compareTo(MAX_INTEGER) > 0) {
        throw new InvalidLiteralException("duration out of range");
      }
    }
    return milliseconds.longValueExact() / 1000.0;
  }

  private static InvalidLiteralException invalidDuration(String text) {
    return new InvalidLiteralException(
        "not a valid duration string: " + GoStringQuoting.quote(text));
  }

  /** Whether a duration in seconds exceeds the maximum of Prometheus. */
  static boolean exceedsMaxDuration(double seconds) {
    return seconds > MAX_SECONDS || seconds < -MAX_SECONDS;
  }

  /**
   * Unquotes a string whose escapes the lexer has checked. Bytes of invalid UTF-8 become {@link
   * #INVALID_BYTE_BASE} plus the byte.
   */
  static String unquote(String quoted) {
    String inner = quoted.substring(1, quoted.length() - 1);
    if (quoted.charAt(0) == '`' || inner.indexOf('\\') < 0) {
      return inner;
    }
    var bytes = new ByteArrayOutputStream(inner.length());
    int i = 0;
    while (i < inner.length()) {
      int c = inner.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\\') {
        i = escape(inner, i, bytes);
      } else {
        write(bytes, c);
      }
    }
    return text(bytes.toByteArray());
  }

  /** Whether an unquoted text is valid UTF-8. */
  static boolean isUtf8(String text) {
    return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }

  private static String text(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    while (result.isMalformed()) {
      for (int i = 0; i < result.length(); i++) {
        out.put((char) (INVALID_BYTE_BASE + (in.get() & 0xFF)));
      }
      result = decoder.decode(in, out, true);
    }
    return out.flip().toString();
  }

  /** Writes the bytes of an escape sequence; returns the index after it. */
  private static int escape(String text, int index, ByteArrayOutputStream bytes) {
    char c = text.charAt(index);
    switch (c) {
      case 'x' -> {
        bytes.write(Integer.parseInt(text, index + 1, index + 3, 16));
        return index + 3;
      }
      case 'u' -> {
        write(bytes, Integer.parseInt(text, index + 1, index + 5, 16));
        return index + 5;
      }
      case 'U' -> {
        write(bytes, Integer.parseInt(text, index + 1, index + 9, 16));
        return index + 9;
      }
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        bytes.write(Integer.parseInt(text, index, index + 3, 8));
        return index + 3;
      }
      default -> {
        int control = "abfnrtv".indexOf(c);
        write(bytes, control < 0 ? c : "\u0007\b\f\n\r\t\u000B".charAt(control));
        return index + 1;
      }
    }
  }

  private static void write(ByteArrayOutputStream bytes, int codePoint) {
    bytes.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
  }
}

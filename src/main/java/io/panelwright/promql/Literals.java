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

/** What numbers, spans of time and strings mean, as in Go and in Prometheus' common library. */
final class Literals {

  private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

  /** Marks a byte that is no UTF-8; no text that was read has these lone surrogates. */
  static final int BYTE = 0xDC00;

  /** Longest span of time that Go holds, in nanoseconds. */
  private static final double LONGEST_SECONDS = 0x1p63 / 1e9;

  /** Units from the largest to the smallest, with their milliseconds; they must stand in order. */
  private static final Map<String, Long> UNITS =
      Map.of(
          "y", 365L * 24 * 3600 * 1000,
          "w", 7L * 24 * 3600 * 1000,
          "d", 24L * 3600 * 1000,
          "h", 3600L * 1000,
          "m", 60L * 1000,
          "s", 1000L,
          "ms", 1L);

  private Literals() {}

  /** A literal that means nothing. */
  static final class Fault extends Exception {

    private static final long serialVersionUID = 1L;

    Fault(String message) {
      super(message, null, false, false);
    }
  }

  /** An underscore that does not stand between digits, or between a prefix and a digit. */
  private static final Pattern STRAY_UNDERSCORE =
      Pattern.compile("(?<![0-9a-fA-FxX])_|_(?![0-9a-fA-F])");

  /** The value of a number: decimal, hexadecimal, octal, {@code Inf} or {@code NaN}. */
  static double number(String text) throws Fault {
    if (STRAY_UNDERSCORE.matcher(text).find()) {
      throw notANumber(text, "invalid syntax");
    }
    String plain = text.replace("_", "").toLowerCase(Locale.ROOT);
    switch (plain) {
      case "inf" -> {
        return Double.POSITIVE_INFINITY;
      }
      case "nan" -> {
        return Double.NaN;
      }
      default -> {
        return plain.startsWith("0x")
            ? hexadecimal(text, plain.substring(2))
            : decimal(text, plain);
      }
    }
  }

  private static double hexadecimal(String text, String digits) throws Fault {
    if (!digits.matches("[0-9a-f]+")) {
      throw notANumber(text, "invalid syntax");
    }
    BigInteger value = new BigInteger(digits, 16);
    if (value.compareTo(LARGEST) > 0) {
      throw notANumber(text, "invalid syntax");
    }
    return value.longValue();
  }

  private static double decimal(String text, String plain) throws Fault {
    if (plain.matches("0[0-7]+")) {
      BigInteger octal = new BigInteger(plain, 8);
      if (octal.compareTo(LARGEST) <= 0) {
        return octal.longValue();
      }
    }
    double value;
    try {
      value = Double.parseDouble(plain);
    } catch (NumberFormatException e) {
      throw notANumber(text, "invalid syntax");
    }
    if (Double.isInfinite(value)) {
      throw notANumber(text, "value out of range");
    }
    return value;
  }

  private static Fault notANumber(String text, String why) {
    return new Fault(
        "error parsing number: strconv.ParseFloat: parsing " + GoText.quote(text) + ": " + why);
  }

  /** The seconds of a span of time such as {@code 1h30m}. */
  static double seconds(String text) throws Fault {
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
        throw notASpan(text);
      }
      String unit = text.substring(letters, i);
      Long factor = UNITS.get(unit);
      if (factor == null) {
        throw new Fault(
            "unknown unit " + GoText.quote(unit) + " in duration " + GoText.quote(text));
      }
      if (factor >= lastUnit) {
        throw notASpan(text);
      }
      lastUnit = factor;
      BigInteger count = new BigInteger(text.substring(digits, letters));
      if (count.bitLength() > 64) {
        throw notASpan(text);
      }
      milliseconds = milliseconds.add(count.multiply(BigInteger.valueOf(factor)));
      if (milliseconds.multiply(BigInteger.valueOf(1_000_000)).compareTo(LARGEST) > 0) {
        throw new Fault("duration out of range");
      }
    }
    return milliseconds.longValueExact() / 1000.0;
  }

  private static Fault notASpan(String text) {
    return new Fault("not a valid duration string: " + GoText.quote(text));
  }

  /** Whether Prometheus cannot hold a span of so many seconds. */
  static boolean isTooLong(double seconds) {
    return seconds > LONGEST_SECONDS || seconds < -LONGEST_SECONDS;
  }

  /**
   * The text of a string as written, quotes included, whose escapes the lexer has checked. Bytes
   * that are no UTF-8 become {@link #BYTE} and the byte.
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

  /** Whether an unquoted text is UTF-8 throughout. */
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
        out.put((char) (BYTE + (in.get() & 0xFF)));
      }
      result = decoder.decode(in, out, true);
    }
    return out.flip().toString();
  }

  /** Writes what an escape stands for; returns the index behind it. */
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

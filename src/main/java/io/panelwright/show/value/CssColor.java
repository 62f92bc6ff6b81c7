package io.panelwright.show.value;

import io.panelwright.show.frame.CellConverter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A color of red, green and blue.
 *
 * @param red from 0 to 255, not rounded
 * @param green from 0 to 255, not rounded
 * @param blue from 0 to 255, not rounded
 * @param alpha from 0 (transparent) to 1
 */
public record CssColor(double red, double green, double blue, double alpha) {

  private static final Pattern HEX =
      Pattern.compile("#?([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})");

  private static final String PART = "[\\s,|(]+([-+]?[0-9]*\\.?[0-9]+%?)";

  private static final Pattern FUNCTION =
      Pattern.compile("(rgb|hsl)a?" + PART + PART + PART + "(?:[\\s,/]+([0-9.]+%?))?\\s*\\)?");

  private static final double MAX = 255;
  private static final double LUMINANCE_BREAK = 0.03928;

  /** The color in a CSS text: hexadecimal digits, {@code rgb(…)}, {@code hsl(…)} or a name. */
  public static Optional<CssColor> parse(String text) {
    String trimmed = text.strip().toLowerCase(Locale.ROOT);
    if (trimmed.equals("transparent")) {
      return Optional.of(new CssColor(0, 0, 0, 0));
    }
    String name = trimmed.replace("grey", "gray");
    String named = ColorTable.css().getOrDefault(name, trimmed);
    Matcher hex = HEX.matcher(named);
    if (hex.matches()) {
      return Optional.of(ofHex(hex.group(1)));
    }
    Matcher function = FUNCTION.matcher(named);
    return function.matches() ? Optional.of(ofFunction(function)) : Optional.empty();
  }

  private static CssColor ofHex(String digits) {
    String pairs = digits.length() < 6 ? digits.replaceAll("(.)", "$1$1") : digits;
    return new CssColor(
        pair(pairs, 0),
        pair(pairs, 2),
        pair(pairs, 4),
        pairs.length() == 8 ? pair(pairs, 6) / MAX : 1);
  }

  private static int pair(String digits, int start) {
    return Integer.parseInt(digits.substring(start, start + 2), 16);
  }

  private static CssColor ofFunction(Matcher function) {
    double alpha =
        function.group(5) == null ? 1 : Math.max(0, Math.min(1, part(function.group(5), 1)));
    if (function.group(1).equals("hsl")) {
      HslColor hsl =
          new HslColor(
              part(function.group(2), 360), part(function.group(3), 1), part(function.group(4), 1));
      CssColor color = hsl.toCss();
      return new CssColor(color.red, color.green, color.blue, alpha);
    }
    return new CssColor(
        part(function.group(2), MAX),
        part(function.group(3), MAX),
        part(function.group(4), MAX),
        alpha);
  }

  private static double part(String text, double max) {
    double value =
        text.endsWith("%")
            ? CellConverter.number(text.substring(0, text.length() - 1)) / 100 * max
            : CellConverter.number(text);
    return Math.max(0, Math.min(max, Double.isNaN(value) ? 0 : value));
  }

  /** A CSS text in hexadecimal digits; one that has them, or is no color, is returned as it is. */
  public static String hexOf(String text) {
    return text.startsWith("#") ? text : parse(text).map(CssColor::hex).orElse(text);
  }

  /** The color as {@code #rrggbb}, or {@code #rrggbbaa} if it is not opaque. */
  public String hex() {
    String digits = digits(red) + digits(green) + digits(blue);
    return "#" + (alpha == 1 ? digits : digits + digits(alpha * MAX));
  }

  private static String digits(double part) {
    int value = (int) Math.round(part);
    return "" + Character.forDigit(value >> 4, 16) + Character.forDigit(value & 15, 16);
  }

  /** The color as {@code rgb(r, g, b)}, without alpha. */
  String rgb() {
    return "rgb(" + Math.round(red) + ", " + Math.round(green) + ", " + Math.round(blue) + ")";
  }

  /** The perceived brightness from 0 to 255, by the formula of the W3C's accessibility note. */
  double brightness() {
    return (Math.round(red) * 299 + Math.round(green) * 587 + Math.round(blue) * 114) / 1000.0;
  }

  /** The relative luminance of WCAG 2, to three places as Grafana rounds it. */
  double luminance() {
    double value = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_UP).doubleValue();
  }

  private static double linear(double part) {
    double share = part / MAX;
    return share <= LUMINANCE_BREAK ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
  }

  /** The contrast of two colors, from 1 to 21. */
  double contrast(CssColor other) {
    double a = luminance();
    double b = other.luminance();
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }
}

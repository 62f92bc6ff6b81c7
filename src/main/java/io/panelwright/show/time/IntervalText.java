package io.panelwright.show.time;

import io.panelwright.text.EcmaScriptNumber;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of time with one unit, such as {@code 15s}.
 *
 * @param seconds the length of the unit
 * @param unit {@code y}, {@code M}, {@code w}, {@code d}, {@code h}, {@code m}, {@code s} or {@code
 *     ms}
 * @param count a whole number, which may be negative
 */
public record IntervalText(double seconds, String unit, double count) {

  private static final Pattern INTERVAL =
      Pattern.compile("(-?\\d+)(?:\\.\\d+)?(ms|[Mwdhmsy])(?s:.*)");

  private static final double YEAR = 31_536_000;
  private static final double DAY = 86_400;
  private static final double HOUR = 3600;
  private static final double MINUTE = 60;

  private static final Map<String, Double> SECONDS =
      Map.of(
          "y",
          YEAR,
          "M",
          2_592_000.0,
          "w",
          604_800.0,
          "d",
          DAY,
          "h",
          HOUR,
          "m",
          MINUTE,
          "s",
          1.0,
          "ms",
          0.001);

  /**
   * Parses an interval. A number without unit counts seconds; decimals, and what follows the unit,
   * are ignored.
   *
   * @throws IllegalArgumentException if the text is no interval
   */
  public static IntervalText parse(String text) {
    double number = EcmaScriptNumber.parse(text);
    if (number != 0 && !Double.isNaN(number)) {
      return new IntervalText(1, "s", EcmaScriptNumber.parseInteger(text));
    }
    Matcher matcher = INTERVAL.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" is no interval; write a number and one of the units y, M, w, d, h, m, s, ms");
    }
    String unit = matcher.group(2);
    return new IntervalText(SECONDS.get(unit), unit, Double.parseDouble(matcher.group(1)));
  }

  /** The length of a unit in seconds: of {@code y}, {@code M} … {@code s}, {@code ms}. */
  public static double unitSeconds(String unit) {
    return Optional.ofNullable(SECONDS.get(unit))
        .orElseThrow(() -> new IllegalArgumentException("\"" + unit + "\" is no unit of time"));
  }

  /** The whole length in seconds. */
  public double toSeconds() {
    return seconds * count;
  }

  /** The whole length in milliseconds. */
  public double toMillis() {
    return seconds * 1000 * count;
  }

  /** A length in its largest unit, rounded down: {@code 1m} for 90 seconds. */
  public static String ofSeconds(double seconds) {
    double[] units = {YEAR, DAY, HOUR, MINUTE, 1};
    String[] names = {"y", "d", "h", "m", "s"};
    double rest = seconds;
    for (int i = 0; i < units.length; i++) {
      double count = Math.floor(rest / units[i]);
      if (count != 0 && !Double.isNaN(count)) {
        return EcmaScriptNumber.print(count) + names[i];
      }
      rest = rest % units[i];
    }
    double millis = Math.floor(seconds * 1000);
    return millis == 0 || Double.isNaN(millis)
        ? "less than a millisecond"
        : EcmaScriptNumber.print(millis) + "ms";
  }

  /** A length in hours, minutes and seconds: {@code 1h 30min}. */
  public static String ofMillis(double millis) {
    double seconds = EcmaScriptNumber.parse(EcmaScriptNumber.toFixed(millis / 1000, 0));
    double hours = Math.floor(seconds / 60 / 60);
    double minutes = Math.floor(seconds / 60) - hours * 60;
    double rest = EcmaScriptNumber.parse(EcmaScriptNumber.toFixed(seconds % 60, 0));
    String text = (part(hours, "h ") + part(minutes, "min ") + part(rest, "sec ")).strip();
    return text.isEmpty() ? "less than 1sec" : text;
  }

  private static String part(double count, String unit) {
    return count == 0 || Double.isNaN(count) ? "" : EcmaScriptNumber.print(count) + unit;
  }

  /**
   * The milliseconds of a refresh interval of a dashboard, such as {@code 30s}; 0 for none.
   *
   * @throws IllegalArgumentException if the unit is not s, m, h or d
   */
  public static double refreshMillis(String text) {
    double count = EcmaScriptNumber.parseInteger(text);
    int digits = EcmaScriptNumber.print(count).length();
    String unit = text.substring(Math.min(digits, text.length()));
    if (unit.isEmpty()) {
      return Double.isNaN(count) ? 0 : count;
    }
    if (!unit.matches("[smhd]")) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" is no refresh interval; write a number and one of the units s, m, h, d");
    }
    return count * SECONDS.get(unit) * 1000;
  }
}

package io.panelwright.metricsql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the ends of numbers and durations, as VictoriaMetrics does (metricsql, lexer.go). */
final class NumberScanner {

  /**
   * Durations such as {@code 5m}, {@code 1.5h}, {@code 5i} and {@code 2h-5m}; further parts can be
   * negative. {@code 5M}, {@code 5Mi} and {@code 5mb} are numbers.
   */
  private static final Pattern DURATION = Pattern.compile(part("") + "(?:" + part("-?") + ")*+");

  private static final Pattern NUMBER =
      Pattern.compile(
          "0[xX][0-9a-fA-F]*|(?:0[oObB])?[0-9_]*(?:\\.[0-9_]*)?"
              + "(?:[kKmMgGtT](?:[iI][bB]?|[bB])?|[eE][+-]?[0-9]+)?");

  /** A duration that Prometheus accepts. */
  private static final Pattern OF_PROMQL =
      Pattern.compile("([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?");

  private static final Pattern SUFFIX = Pattern.compile("[kKmMgGtT]");

  private NumberScanner() {}

  private static String part(String sign) {
    return sign + "[0-9]+(?:\\.[0-9]*)?(?:[mM][sS]|m(?![iIbB])|[sShHdDwWyYiI])";
  }

  /** The end of the duration that starts here; the start if there is none. */
  static int durationEnd(String text, int start) {
    return end(DURATION.matcher(text), start);
  }

  /** The end of the number that starts here; the start if there is none. */
  static int numberEnd(String text, int start) {
    return end(NUMBER.matcher(text), start);
  }

  private static int end(Matcher matcher, int start) {
    matcher.region(start, matcher.regionEnd());
    return matcher.lookingAt() ? matcher.end() : start;
  }

  /** Whether a duration exists in MetricsQL only. */
  static boolean isExtendedDuration(String duration) {
    return !OF_PROMQL.matcher(duration).matches();
  }

  /** Whether a number has a suffix of MetricsQL, such as {@code Ki}. */
  static boolean isExtendedNumber(String number) {
    return !number.startsWith("0x") && !number.startsWith("0X") && SUFFIX.matcher(number).find();
  }
}

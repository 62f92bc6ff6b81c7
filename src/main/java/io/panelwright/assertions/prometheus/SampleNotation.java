package io.panelwright.assertions.prometheus;

import io.panelwright.assertions.prometheus.GivenSeries.GivenSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the samples of a series: {@code 1+2x10 _x3 stale}. */
final class SampleNotation {

  /** The maximum number of samples of a series, with the missing ones. */
  static final int MAX_POSITIONS = 100_000;

  private static final String NUMBER = "(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?";

  /** Value, increment and count of one item. */
  private static final Pattern ITEM =
      Pattern.compile(
          "(?<value>_|stale|[+-]?(?:(?i:nan|inf)|"
              + NUMBER
              + "))"
              + "(?<increment>[+-]"
              + NUMBER
              + ")?"
              + "(?:x(?<count>\\d+))?");

  /** Go reads an integer with a leading zero as an octal number. */
  private static final Pattern OCTAL = Pattern.compile("[+-]?0\\d+");

  private final SeriesNotation series;
  private final String text;
  private int index;
  private int position;
  private final List<GivenSample> samples = new ArrayList<>();

  SampleNotation(SeriesNotation series, String text, int start) {
    this.series = series;
    this.text = text;
    this.index = start;
  }

  /** The samples, and their number with the missing ones. */
  record Samples(List<GivenSample> samples, int positions) {}

  Samples read() {
    int start = index;
    skipSpaces();
    if (index == text.length()) {
      throw series.error(index, "expected samples after the labels, such as 1x10");
    }
    if (index == start) {
      throw series.error(index, "expected a space before the samples");
    }
    while (index < text.length()) {
      readItem();
      skipSpaces();
    }
    return new Samples(samples, position);
  }

  private void skipSpaces() {
    while (index < text.length() && Character.isWhitespace(text.charAt(index))) {
      index++;
    }
  }

  private void readItem() {
    if (text.startsWith("{{", index)) {
      throw series.error(
          index, "a native histogram is not supported; write its _bucket, _sum and _count series");
    }
    Matcher item = ITEM.matcher(text).region(index, text.length());
    if (!item.lookingAt() || !endsAt(item.end())) {
      throw series.error(index, advice());
    }
    String value = item.group("value");
    String increment = item.group("increment");
    boolean repeated = item.group("count") != null;
    boolean isNumber = value.matches("[+-]?" + NUMBER);
    if (increment != null && (!isNumber || !repeated)) {
      throw series.error(item.start("increment"), advice());
    }
    if (repeated && !isNumber && !value.equals("_")) {
      throw series.error(
          item.end("value"), "promtool repeats only numbers and _; write " + value + " " + value);
    }
    int count = repeated ? count(item) : 0;
    if (value.equals("_")) {
      position += repeated ? count : 1;
    } else {
      add(value, increment == null ? 0 : number(increment, item.start("increment")), count);
    }
    requireBounded(item.start());
    index = item.end();
  }

  private boolean endsAt(int end) {
    return end == text.length() || Character.isWhitespace(text.charAt(end));
  }

  private String advice() {
    int end = index;
    while (!endsAt(end)) {
      end++;
    }
    return "\""
        + text.substring(index, end)
        + "\" is no sample; expected a number, a+bxn, a-bxn, axn, _, _xn or stale";
  }

  private int count(Matcher item) {
    String digits = item.group("count");
    if (digits.length() > 9) {
      throw tooMany(item.start("count"));
    }
    return Integer.parseInt(digits);
  }

  /** Adds the increment repeatedly, so that the values have promtool's rounding. */
  private void add(String value, double increment, int count) {
    if (value.equals("stale")) {
      samples.add(new GivenSample(position++, 0, true));
      return;
    }
    double next = number(value, index);
    for (int i = 0; i <= count; i++) {
      requireBounded(index);
      samples.add(new GivenSample(position++, next, false));
      next += increment;
    }
  }

  private void requireBounded(int at) {
    if (position > MAX_POSITIONS) {
      throw tooMany(at);
    }
  }

  private IllegalArgumentException tooMany(int at) {
    return series.error(at, "expected at most " + MAX_POSITIONS + " samples");
  }

  private double number(String digits, int at) {
    if (OCTAL.matcher(digits).matches()) {
      throw series.error(at, "\"" + digits + "\": expected a number without leading zeros");
    }
    return switch (digits.toLowerCase(Locale.ROOT)) {
      case "nan", "+nan", "-nan" -> Double.NaN;
      case "inf", "+inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(digits);
    };
  }
}

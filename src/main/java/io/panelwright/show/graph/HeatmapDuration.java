package io.panelwright.show.graph;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes of buckets: a number, or a duration such as {@code 1h 30m} in milliseconds. */
final class HeatmapDuration {

  private static final Pattern PART = Pattern.compile("(\\d{1,15})\\s*(ms|[yMwdhms])\\s*");

  private static final Map<String, Double> UNITS =
      Map.of(
          "ms", 1.0, "s", 1e3, "m", 6e4, "h", 36e5, "d", 864e5, "w", 6048e5, "M", 2592e6, "y",
          31536e6);

  private HeatmapDuration() {}

  /** A positive size; empty for another text. */
  static OptionalDouble parse(String text) {
    String stripped = text.strip();
    OptionalDouble number = HeatmapData.bound(stripped);
    if (number.isPresent()) {
      double value = number.getAsDouble();
      return value > 0 && Double.isFinite(value) ? number : OptionalDouble.empty();
    }
    Matcher matcher = PART.matcher(stripped);
    double sum = 0;
    int end = 0;
    while (end < stripped.length() && matcher.find(end) && matcher.start() == end) {
      sum += Double.parseDouble(matcher.group(1)) * UNITS.get(matcher.group(2));
      end = matcher.end();
    }
    return end == stripped.length() && sum > 0 ? OptionalDouble.of(sum) : OptionalDouble.empty();
  }
}

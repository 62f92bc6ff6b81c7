package io.panelwright.panelquery;

import io.panelwright.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Parses the durations of dashboards and calculates query steps as Grafana does. */
final class IntervalCalculator {

  private static final Pattern DURATION =
      Pattern.compile("[<>=]*(\\d+(?:\\.\\d+)?)\\s*(ms|[smhdwMy])");

  private static final Map<String, Long> MILLIS =
      Map.of(
          "ms", 1L,
          "s", 1000L,
          "m", 60_000L,
          "h", 3_600_000L,
          "d", 86_400_000L,
          "w", 604_800_000L,
          "M", 2_592_000_000L,
          "y", 31_536_000_000L);

  /** Pairs in ms: an upper bound, and the round step for exact steps up to it. */
  private static final long[][] ROUND_STEPS = {
    {15, 10},
    {35, 20},
    {75, 50},
    {150, 100},
    {350, 200},
    {750, 500},
    {1500, 1000},
    {3500, 2000},
    {7500, 5000},
    {12_500, 10_000},
    {17_500, 15_000},
    {25_000, 20_000},
    {45_000, 30_000},
    {90_000, 60_000},
    {210_000, 120_000},
    {450_000, 300_000},
    {750_000, 600_000},
    {1_050_000, 900_000},
    {1_500_000, 1_200_000},
    {2_700_000, 1_800_000},
    {5_400_000, 3_600_000},
    {9_000_000, 7_200_000},
    {16_200_000, 10_800_000},
    {32_400_000, 21_600_000},
    {86_400_000, 43_200_000},
    {604_800_000, 86_400_000},
    {1_814_400_000, 604_800_000}
  };

  /** Prometheus rejects queries with more points per series. */
  private static final int MAX_POINTS = 11_000;

  private IntervalCalculator() {}

  /** Parses a duration such as {@code 5m} or {@code >10s}; empty for invalid text. */
  static Optional<Duration> parseDuration(String text) {
    Matcher matcher = DURATION.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(
            Duration.ofMillis(
                Math.round(Double.parseDouble(matcher.group(1)) * MILLIS.get(matcher.group(2)))))
        : Optional.empty();
  }

  /**
   * Calculates the step of a query: one point per pixel, rounded (pkg/promlib/models/query.go).
   *
   * @param minInterval the minimum that panel, query or datasource set
   * @param defaultPoints the number of points if the panel sets none: its width in pixels
   */
  static Duration calculate(
      Duration range,
      JsonObject panel,
      JsonObject target,
      Duration minInterval,
      long defaultPoints) {
    long points = panel.integer("maxDataPoints").filter(n -> n > 0).orElse(defaultPoints);
    long exact = range.toMillis() / points;
    long min = minInterval.toMillis();
    long step = Math.max(exact <= min ? min : round(exact), 1);
    long minStep = round(range.toMillis() / MAX_POINTS);
    long factor = target.integer("intervalFactor").filter(n -> n > 0).orElse(1L);
    return Duration.ofMillis(Math.max(step, minStep) * factor);
  }

  /** Rounds a step to one that is easy to read, in ms. */
  static long round(long millis) {
    return LongStream.range(0, ROUND_STEPS.length)
        .filter(i -> millis <= ROUND_STEPS[(int) i][0])
        .map(i -> millis <= 10 ? 1 : ROUND_STEPS[(int) i][1])
        .findFirst()
        .orElse(2_592_000_000L);
  }
}

package io.panelwright.doctor.ask;

import io.panelwright.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Spans of time as dashboards write them, and the steps that Grafana computes from them. */
final class Steps {

  private static final Pattern SPAN = Pattern.compile("[<>=]*(\\d+(?:\\.\\d+)?)\\s*(ms|[smhdwMy])");

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

  /** Steps that people can read, each with the longest step for which it stands, in ms. */
  private static final long[][] ROUND = {
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

  /** Prometheus gives no more points of a series. */
  private static final int MOST_POINTS = 11_000;

  /** A graph has about as many points as it is wide; the width is the browser's. */
  private static final long USUAL_POINTS = 1000;

  private Steps() {}

  /** A span such as {@code 5m} or {@code >10s}. */
  static Optional<Duration> span(String text) {
    Matcher matcher = SPAN.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(
            Duration.ofMillis(
                Math.round(Double.parseDouble(matcher.group(1)) * MILLIS.get(matcher.group(2)))))
        : Optional.empty();
  }

  /**
   * The step of a query: so that the panel has a point for each pixel, readable, and no shorter
   * than what panel, query or datasource set as the least (pkg/promlib/models/query.go).
   */
  static Duration step(Duration range, JsonObject panel, JsonObject target, Duration least) {
    long points = panel.integer("maxDataPoints").filter(n -> n > 0).orElse(USUAL_POINTS);
    long exact = range.toMillis() / points;
    long step = Math.max(exact <= least.toMillis() ? least.toMillis() : rounded(exact), 1);
    long safe = rounded(range.toMillis() / MOST_POINTS);
    long factor = target.integer("intervalFactor").filter(n -> n > 0).orElse(1L);
    return Duration.ofMillis(Math.max(step, safe) * factor);
  }

  /** A step that people can read. */
  static long rounded(long millis) {
    return LongStream.range(0, ROUND.length)
        .filter(i -> millis <= ROUND[(int) i][0])
        .map(i -> millis <= 10 ? 1 : ROUND[(int) i][1])
        .findFirst()
        .orElse(2_592_000_000L);
  }
}

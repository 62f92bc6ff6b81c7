package io.panelwright.panelquery;

import io.panelwright.json.JsonObject;
import io.panelwright.show.time.IntervalText;
import io.panelwright.show.time.StepRounding;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the durations of dashboards and calculates query steps as Grafana does. */
final class IntervalCalculator {

  private static final Pattern DURATION =
      Pattern.compile("[<>=]*(\\d+(?:\\.\\d+)?)\\s*(ms|[smhdwMy])");

  /** Prometheus rejects queries with more points per series. */
  private static final int MAX_POINTS = 11_000;

  private IntervalCalculator() {}

  /** Parses a duration such as {@code 5m} or {@code >10s}; empty for invalid text. */
  static Optional<Duration> parseDuration(String text) {
    Matcher matcher = DURATION.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(
            Duration.ofMillis(
                Math.round(
                    Double.parseDouble(matcher.group(1))
                        * IntervalText.unitSeconds(matcher.group(2))
                        * 1000)))
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
    long step = Math.max(exact <= min ? min : StepRounding.onServer(exact), 1);
    long minStep = StepRounding.onServer(range.toMillis() / MAX_POINTS);
    long factor = target.integer("intervalFactor").filter(n -> n > 0).orElse(1L);
    return Duration.ofMillis(Math.max(step, minStep) * factor);
  }
}

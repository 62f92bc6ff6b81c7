package io.panelwright.grafana.interpolation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The time range and intervals that Grafana inserts into queries.
 *
 * @param from start of the time range
 * @param to end of the time range
 * @param interval the step of a graph: {@code $__interval}
 * @param scrapeInterval scrape interval in the datasource's settings; 15 s without one
 */
public record TimeVariables(Instant from, Instant to, Duration interval, Duration scrapeInterval) {

  /** Grafana's default for a datasource without a scrape interval. */
  public static final Duration DEFAULT_SCRAPE_INTERVAL = Duration.ofSeconds(15);

  /** {@code $__rate_interval}: the greater of four scrapes and the step plus one scrape. */
  public Duration rateInterval() {
    Duration stepAndScrape = interval.plus(scrapeInterval);
    Duration fourScrapes = scrapeInterval.multipliedBy(4);
    return stepAndScrape.compareTo(fourScrapes) > 0 ? stepAndScrape : fourScrapes;
  }

  /** The value of a built-in time variable; empty for others. */
  Optional<String> value(String name) {
    return Optional.ofNullable(values().get(name));
  }

  private Map<String, String> values() {
    Duration range = Duration.between(from, to);
    long seconds = Math.round(range.toMillis() / 1000.0);
    Map<String, String> values = new TreeMap<>();
    values.put("__from", String.valueOf(from.toEpochMilli()));
    values.put("__to", String.valueOf(to.toEpochMilli()));
    values.put("__url_time_range", "from=" + from.toEpochMilli() + "&to=" + to.toEpochMilli());
    values.put("__interval", formatDuration(interval));
    values.put("__interval_ms", String.valueOf(interval.toMillis()));
    values.put("__range", seconds + "s");
    values.put("__range_s", String.valueOf(seconds));
    values.put("__range_ms", String.valueOf(range.toMillis()));
    values.put("__rate_interval", formatDuration(rateInterval()));
    values.put("__rate_interval_ms", String.valueOf(rateInterval().toMillis()));
    return values;
  }

  /** Formats without minutes; Grafana's {@code 1m0s} is equivalent. */
  private static String formatDuration(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
  }
}

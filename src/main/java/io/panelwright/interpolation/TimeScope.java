package io.panelwright.interpolation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The times that Grafana itself puts into queries.
 *
 * @param from beginning of what is shown
 * @param to its end
 * @param interval the step of a graph, which is {@code $__interval}
 * @param scrape how often a server scrapes, as the datasource's settings say; 15 s without one
 */
public record TimeScope(Instant from, Instant to, Duration interval, Duration scrape) {

  /** What Grafana assumes of a datasource that does not say. */
  public static final Duration USUAL_SCRAPE = Duration.ofSeconds(15);

  /** Four scrapes, or a scrape more than the step: {@code $__rate_interval}. */
  public Duration rateInterval() {
    Duration stepAndScrape = interval.plus(scrape);
    Duration four = scrape.multipliedBy(4);
    return stepAndScrape.compareTo(four) > 0 ? stepAndScrape : four;
  }

  /** The value of a variable of Grafana's own; empty for others. */
  Optional<String> value(String name) {
    return Optional.ofNullable(values().get(name));
  }

  private Map<String, String> values() {
    Duration range = Duration.between(from, to);
    long seconds = Math.round(range.toMillis() / 1000.0);
    Map<String, String> values = new TreeMap<>();
    values.put("__from", String.valueOf(from.toEpochMilli()));
    values.put("__to", String.valueOf(to.toEpochMilli()));
    values.put("__interval", promql(interval));
    values.put("__interval_ms", String.valueOf(interval.toMillis()));
    values.put("__range", seconds + "s");
    values.put("__range_s", String.valueOf(seconds));
    values.put("__range_ms", String.valueOf(range.toMillis()));
    values.put("__rate_interval", promql(rateInterval()));
    values.put("__rate_interval_ms", String.valueOf(rateInterval().toMillis()));
    return values;
  }

  /** Go writes {@code 1m0s}, which means the same. */
  private static String promql(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
  }
}

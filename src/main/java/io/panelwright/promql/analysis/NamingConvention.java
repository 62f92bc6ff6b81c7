package io.panelwright.promql.analysis;

import io.panelwright.promql.analysis.Known.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a metric's name tells of it, by Prometheus' conventions. What many exporters do differently
 * tells nothing: {@code …_percent} may go to 1, {@code …_time_seconds} may be a point in time.
 */
final class NamingConvention implements Catalog {

  /** Series that Prometheus makes itself. */
  private static final Map<String, Quantity> OWN =
      Map.of(
          "up", Quantity.of(Measure.FLAG),
          "ALERTS", Quantity.of(Measure.FLAG),
          "ALERTS_FOR_STATE", Quantity.of(Measure.UNIX_TIME),
          "scrape_duration_seconds", Quantity.of(Measure.SECONDS),
          "scrape_samples_scraped", Quantity.of(Measure.COUNT),
          "scrape_samples_post_metric_relabeling", Quantity.of(Measure.COUNT),
          "scrape_series_added", Quantity.of(Measure.COUNT));

  /** Endings that only gauges have. */
  private static final Map<String, Measure> GAUGES =
      Map.of(
          "_timestamp_seconds", Measure.UNIX_TIME,
          "_start_time_seconds", Measure.UNIX_TIME,
          "_boot_time_seconds", Measure.UNIX_TIME,
          "_timestamp_milliseconds", Measure.UNIX_MILLISECONDS,
          "_timestamp_ms", Measure.UNIX_MILLISECONDS,
          "_ratio", Measure.RATIO,
          "_celsius", Measure.CELSIUS,
          "_info", Measure.FLAG);

  /** Endings of what may be a gauge, a histogram, a summary or an old counter. */
  private static final Map<String, Measure> UNITS =
      Map.of(
          "_seconds", Measure.SECONDS,
          "_milliseconds", Measure.MILLISECONDS,
          "_ms", Measure.MILLISECONDS,
          "_microseconds", Measure.MICROSECONDS,
          "_nanoseconds", Measure.NANOSECONDS,
          "_bytes", Measure.BYTES);

  /** What names of rates and of points in time have in them, whatever they end with. */
  private static final List<String> DOUBTFUL =
      List.of("_per_", "_speed_", "_bandwidth_", "_throughput_", "_rate_", "_expir", "_mtime_");

  /** Last words of counters that are no things counted though they end with an s. */
  private static final Set<String> OTHER_UNITS =
      Set.of(
          "amperes",
          "bits",
          "cents",
          "cycles",
          "days",
          "dollars",
          "euros",
          "gigabytes",
          "grams",
          "hours",
          "jiffies",
          "joules",
          "kbytes",
          "kilobytes",
          "megabytes",
          "meters",
          "metres",
          "micros",
          "millis",
          "minutes",
          "msecs",
          "nanos",
          "points",
          "secs",
          "shares",
          "ticks",
          "totaltimems",
          "units",
          "usecs",
          "volts",
          "watts");

  @Override
  public Optional<Known> series(String name) {
    if (name.contains(":")) {
      return Optional.empty();
    }
    if (OWN.containsKey(name)) {
      return Optional.of(Known.of(Kind.GAUGE, OWN.get(name)));
    }
    return without(name, "_total")
        .map(NamingConvention::counter)
        .or(() -> without(name, "_bucket").map(base -> Known.of(Kind.BUCKET, unit(base))))
        .or(() -> without(name, "_sum").flatMap(base -> part(Kind.SUM, base)))
        .or(() -> without(name, "_count").map(NamingConvention::count))
        .or(() -> gauge(name))
        .or(() -> other(name));
  }

  private static Known counter(String base) {
    Quantity unit = unit(base);
    String word = base.substring(base.lastIndexOf('_') + 1);
    boolean things = word.length() > 3 && word.endsWith("s") && !OTHER_UNITS.contains(word);
    return Known.of(Kind.COUNTER, unit.isKnown() || !things ? unit : Quantity.of(Measure.COUNT));
  }

  /** A series of a histogram or summary; without a unit the ending may be part of any name. */
  private static Optional<Known> part(Kind kind, String base) {
    return Optional.of(unit(base)).filter(Quantity::isKnown).map(unit -> Known.of(kind, unit));
  }

  private static Known count(String base) {
    return part(Kind.COUNT, base).orElse(Known.of(Kind.UNKNOWN, Quantity.of(Measure.COUNT)));
  }

  private static Optional<Known> gauge(String name) {
    return ending(name, GAUGES).map(measure -> Known.of(Kind.GAUGE, Quantity.of(measure)));
  }

  private static Optional<Known> other(String name) {
    return Optional.of(unit(name))
        .filter(unit -> unit.isKnown() && !name.endsWith("_time_seconds"))
        .map(unit -> Known.of(Kind.UNKNOWN, unit));
  }

  private static Quantity unit(String name) {
    boolean doubtful = DOUBTFUL.stream().anyMatch(name::contains);
    return ending(name, UNITS)
        .filter(measure -> !doubtful)
        .map(Quantity::of)
        .orElse(Quantity.UNKNOWN);
  }

  /** The one ending that fits; the maps have none that ends another one of theirs. */
  private static Optional<Measure> ending(String name, Map<String, Measure> endings) {
    return endings.entrySet().stream()
        .filter(entry -> name.endsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findAny();
  }

  private static Optional<String> without(String name, String ending) {
    return name.endsWith(ending)
        ? Optional.of(name.substring(0, name.length() - ending.length()))
        : Optional.empty();
  }
}

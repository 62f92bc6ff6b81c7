package io.panelwright.promql.analysis;

import io.panelwright.promql.analysis.SeriesInfo.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Derives facts from metric names by Prometheus' conventions. Conventions that many exporters
 * violate are not used: {@code …_percent} can be a ratio, {@code …_time_seconds} a point in time.
 */
final class NamingConvention implements MetricCatalog {

  /** Series that Prometheus itself adds. */
  private static final Map<String, Quantity> PROMETHEUS_SERIES =
      Map.of(
          "up", Quantity.of(MeasurementUnit.FLAG),
          "ALERTS", Quantity.of(MeasurementUnit.FLAG),
          "ALERTS_FOR_STATE", Quantity.of(MeasurementUnit.UNIX_TIME),
          "scrape_duration_seconds", Quantity.of(MeasurementUnit.SECONDS),
          "scrape_samples_scraped", Quantity.of(MeasurementUnit.COUNT),
          "scrape_samples_post_metric_relabeling", Quantity.of(MeasurementUnit.COUNT),
          "scrape_series_added", Quantity.of(MeasurementUnit.COUNT));

  /** Suffixes of gauges only. */
  private static final Map<String, MeasurementUnit> GAUGES =
      Map.ofEntries(
          Map.entry("_timestamp_seconds", MeasurementUnit.UNIX_TIME),
          Map.entry("_start_time_seconds", MeasurementUnit.UNIX_TIME),
          Map.entry("_boot_time_seconds", MeasurementUnit.UNIX_TIME),
          Map.entry("_timestamp_milliseconds", MeasurementUnit.UNIX_MILLISECONDS),
          Map.entry("_timestamp_ms", MeasurementUnit.UNIX_MILLISECONDS),
          Map.entry("_ratio", MeasurementUnit.RATIO),
          Map.entry("_celsius", MeasurementUnit.CELSIUS),
          Map.entry("_volts", MeasurementUnit.VOLTS),
          Map.entry("_amperes", MeasurementUnit.AMPERES),
          Map.entry("_watts", MeasurementUnit.WATTS),
          Map.entry("_hertz", MeasurementUnit.HERTZ),
          Map.entry("_info", MeasurementUnit.FLAG));

  /** Suffixes of gauges, histograms, summaries and old counters. */
  private static final Map<String, MeasurementUnit> UNITS =
      Map.of(
          "_seconds", MeasurementUnit.SECONDS,
          "_milliseconds", MeasurementUnit.MILLISECONDS,
          "_ms", MeasurementUnit.MILLISECONDS,
          "_microseconds", MeasurementUnit.MICROSECONDS,
          "_nanoseconds", MeasurementUnit.NANOSECONDS,
          "_bytes", MeasurementUnit.BYTES,
          "_joules", MeasurementUnit.JOULES);

  /** Parts of names of rates and points in time, independent of the suffix. */
  private static final List<String> AMBIGUOUS_PARTS =
      List.of("_per_", "_speed_", "_bandwidth_", "_throughput_", "_rate_", "_expir", "_mtime_");

  /** Last words of counters that end with an s but are units. */
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
  public Optional<SeriesInfo> seriesInfo(String name) {
    // The exporter of Google's metrics appends their own names, such as received_bytes_count.
    if (name.contains(":") || name.startsWith("stackdriver_")) {
      return Optional.empty();
    }
    if (PROMETHEUS_SERIES.containsKey(name)) {
      return Optional.of(SeriesInfo.of(Kind.GAUGE, PROMETHEUS_SERIES.get(name)));
    }
    return without(name, "_total")
        .map(NamingConvention::counter)
        .or(() -> without(name, "_bucket").map(base -> SeriesInfo.of(Kind.BUCKET, unit(base))))
        .or(() -> without(name, "_sum").flatMap(base -> part(Kind.SUM, base)))
        .or(() -> without(name, "_count").map(NamingConvention::count))
        .or(() -> gauge(name))
        .or(() -> other(name));
  }

  private static SeriesInfo counter(String base) {
    Quantity unit = unit(base);
    String word = base.substring(base.lastIndexOf('_') + 1);
    boolean things = word.length() > 3 && word.endsWith("s") && !OTHER_UNITS.contains(word);
    return SeriesInfo.of(
        Kind.COUNTER, unit.isKnown() || !things ? unit : Quantity.of(MeasurementUnit.COUNT));
  }

  /** A series of a histogram or summary; without a unit the suffix can be a part of any name. */
  private static Optional<SeriesInfo> part(Kind kind, String base) {
    return Optional.of(unit(base)).filter(Quantity::isKnown).map(unit -> SeriesInfo.of(kind, unit));
  }

  private static SeriesInfo count(String base) {
    return part(Kind.COUNT, base)
        .orElse(SeriesInfo.of(Kind.UNKNOWN, Quantity.of(MeasurementUnit.COUNT)));
  }

  private static Optional<SeriesInfo> gauge(String name) {
    return ending(name, GAUGES).map(unit -> SeriesInfo.of(Kind.GAUGE, Quantity.of(unit)));
  }

  private static Optional<SeriesInfo> other(String name) {
    return Optional.of(unit(name))
        .filter(unit -> unit.isKnown() && !name.endsWith("_time_seconds"))
        .map(unit -> SeriesInfo.of(Kind.UNKNOWN, unit));
  }

  private static Quantity unit(String name) {
    boolean doubtful = AMBIGUOUS_PARTS.stream().anyMatch(name::contains);
    return ending(name, UNITS).filter(unit -> !doubtful).map(Quantity::of).orElse(Quantity.UNKNOWN);
  }

  /** The only matching suffix; no suffix in the maps ends with another one. */
  private static Optional<MeasurementUnit> ending(
      String name, Map<String, MeasurementUnit> endings) {
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

package io.panelwright.discovery;

import io.panelwright.contract.MetricType;
import io.panelwright.contract.MetricUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Units of metrics from the unit of their metadata, or from their names.
 *
 * <p>Names end in their unit, before the suffix of their type: <a
 * href="https://prometheus.io/docs/practices/naming/">Metric and label naming</a>.
 */
final class MetricUnits {

  private static final Map<String, MetricUnit> BY_WORD = words();

  /** Names that common exporters give to points in time, not to durations. */
  private static final Pattern TIMESTAMP =
      Pattern.compile(
          ".*_(created|timestamp_(in_)?seconds|mtime_seconds"
              + "|(start|boot|end|completion|deletion|creation|modification|push|last_[a-z]+)"
              + "_time(_seconds)?)|node_time_seconds");

  private MetricUnits() {}

  private static Map<String, MetricUnit> words() {
    Map<String, MetricUnit> units = new LinkedHashMap<>();
    add(units, MetricUnit.SECONDS, "seconds", "second", "sec", "secs");
    add(units, MetricUnit.MILLISECONDS, "milliseconds", "millis", "ms", "msec");
    add(units, MetricUnit.MICROSECONDS, "microseconds", "usec");
    add(units, MetricUnit.NANOSECONDS, "nanoseconds", "nsec");
    add(units, MetricUnit.MINUTES, "minutes");
    add(units, MetricUnit.HOURS, "hours");
    add(units, MetricUnit.DAYS, "days");
    add(units, MetricUnit.BYTES, "bytes", "byte");
    add(units, MetricUnit.BITS, "bits");
    add(units, MetricUnit.FLAG, "up", "successful", "enabled");
    add(units, MetricUnit.RATIO, "ratio", "ratios");
    add(units, MetricUnit.PERCENT, "percent", "percentage");
    add(units, MetricUnit.CELSIUS, "celsius");
    add(units, MetricUnit.FAHRENHEIT, "fahrenheit");
    add(units, MetricUnit.KELVIN, "kelvin");
    add(units, MetricUnit.METERS, "meters", "metres");
    add(units, MetricUnit.GRAMS, "grams");
    add(units, MetricUnit.VOLTS, "volts", "volt");
    add(units, MetricUnit.AMPERES, "amperes", "amps", "ampere");
    add(units, MetricUnit.WATTS, "watts", "watt");
    add(units, MetricUnit.JOULES, "joules", "joule");
    add(units, MetricUnit.HERTZ, "hertz", "hz");
    add(units, MetricUnit.REVOLUTIONS_PER_MINUTE, "rpm");
    add(units, MetricUnit.PASCALS, "pascals");
    add(units, MetricUnit.LUX, "lux");
    add(units, MetricUnit.DECIBELS, "decibels");
    add(units, MetricUnit.DECIBEL_MILLIWATTS, "dbm");
    return units;
  }

  private static void add(Map<String, MetricUnit> units, MetricUnit unit, String... words) {
    for (String word : words) {
      units.put(word, unit);
    }
  }

  /**
   * The unit of a metric.
   *
   * @param metadataUnit of OpenMetrics; may be empty
   */
  static MetricUnit of(String name, MetricType type, String metadataUnit) {
    if (type == MetricType.INFO) {
      return MetricUnit.FLAG;
    }
    if (type != MetricType.COUNTER && TIMESTAMP.matcher(name).matches()) {
      return MetricUnit.UNIX_TIME;
    }
    String stem = name.endsWith("_total") ? name.substring(0, name.length() - 6) : name;
    return byWord(metadataUnit)
        .or(() -> bySuffix(stem))
        .orElse(type == MetricType.COUNTER ? MetricUnit.COUNT : MetricUnit.UNKNOWN);
  }

  private static Optional<MetricUnit> bySuffix(String name) {
    if (name.endsWith("_timestamp_milliseconds") || name.endsWith("_timestamp_ms")) {
      return Optional.of(MetricUnit.UNIX_MILLISECONDS);
    }
    return Optional.of(name.lastIndexOf('_') + 1)
        .filter(start -> start > 1)
        .flatMap(start -> byWord(name.substring(start)));
  }

  private static Optional<MetricUnit> byWord(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }
}

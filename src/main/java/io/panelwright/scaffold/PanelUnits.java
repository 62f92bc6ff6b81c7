package io.panelwright.scaffold;

import io.panelwright.contract.MetricUnit;
import java.util.Optional;

/** Units of panels for units of metrics, as constants of {@code Units}. */
final class PanelUnits {

  private PanelUnits() {}

  /** The unit of a value; empty if a graph of it shows nothing useful. */
  static Optional<String> ofValue(MetricUnit unit) {
    return switch (unit) {
      case COUNT, UNKNOWN -> Optional.of("SHORT");
      case SECONDS -> Optional.of("SECONDS");
      case MILLISECONDS -> Optional.of("MILLISECONDS");
      case MICROSECONDS -> Optional.of("MICROSECONDS");
      case NANOSECONDS -> Optional.of("NANOSECONDS");
      case MINUTES -> Optional.of("MINUTES");
      case HOURS -> Optional.of("HOURS");
      case DAYS -> Optional.of("DAYS");
      case BYTES -> Optional.of("BYTES_IEC");
      case BITS -> Optional.of("BITS_IEC");
      case RATIO -> Optional.of("RATIO");
      case PERCENT -> Optional.of("PERCENT");
      case CELSIUS -> Optional.of("CELSIUS");
      case FAHRENHEIT -> Optional.of("FAHRENHEIT");
      case KELVIN -> Optional.of("KELVIN");
      case METERS -> Optional.of("METER");
      case GRAMS -> Optional.of("GRAM");
      case VOLTS -> Optional.of("VOLT");
      case AMPERES -> Optional.of("AMPERE");
      case WATTS -> Optional.of("WATT");
      case JOULES -> Optional.of("JOULE");
      case HERTZ -> Optional.of("HERTZ");
      case REVOLUTIONS_PER_MINUTE -> Optional.of("REVOLUTIONS_PER_MINUTE");
      case PASCALS -> Optional.of("PASCALS");
      case LUX -> Optional.of("LUX");
      case DECIBELS -> Optional.of("DECIBEL");
      case DECIBEL_MILLIWATTS -> Optional.of("DECIBEL_MILLI_WATT");
      case UNIX_TIME, UNIX_MILLISECONDS, FLAG, MONEY -> Optional.empty();
    };
  }

  /** The unit of a counter's rate; empty if Grafana has none. */
  static Optional<String> ofRate(MetricUnit unit, String metric) {
    return switch (unit) {
      case COUNT, UNKNOWN -> Optional.of(ofEvents(metric));
      case BYTES -> Optional.of("BYTES_PER_SECOND_IEC");
      case BITS -> Optional.of("BITS_PER_SECOND_SI");
      case JOULES -> Optional.of("WATT");
      case SECONDS -> Optional.of("SHORT");
      default -> Optional.empty();
    };
  }

  private static String ofEvents(String metric) {
    if (metric.contains("request")) {
      return "REQUESTS_PER_SECOND";
    }
    return metric.contains("message") ? "MESSAGES_PER_SECOND" : "COUNTS_PER_SECOND";
  }

  /** The largest value of a unit with an end. */
  static Optional<Integer> max(String unit) {
    return switch (unit) {
      case "RATIO" -> Optional.of(1);
      case "PERCENT" -> Optional.of(100);
      default -> Optional.empty();
    };
  }
}

package io.panelwright.policy.query;

import io.panelwright.promql.analysis.Measure;
import io.panelwright.promql.analysis.Per;
import io.panelwright.promql.analysis.Quantity;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a number must be for Grafana's units to show it rightly. */
final class UnitMeaning {

  /** Grafana's own list (packages/grafana-data, valueFormats/categories.ts). */
  private static final String TABLE =
      """
      seconds           |        | s dtdurations dthms dtdhms clocks
      milliseconds      |        | ms dtdurationms clockms
      microseconds      |        | µs
      nanoseconds       |        | ns
      minutes           |        | m
      hours             |        | h
      days              |        | d
      unix_milliseconds |        | dateTimeAsIso dateTimeAsIsoNoDateIfToday dateTimeAsUS
      unix_milliseconds |        | dateTimeAsUSNoDateIfToday dateTimeAsLocal dateTimeFromNow
      unix_milliseconds |        | dateTimeAsLocalNoDateIfToday dateTimeAsSystem
      bytes             |        | bytes decbytes
      bits              |        | bits decbits
      bytes             | second | Bps binBps
      bits              | second | bps binbps
      ratio             |        | percentunit
      percent           |        | percent
      count             | second | ops cps reqps rps wps iops eps mps recps rowsps
      count             | minute | cpm opm reqpm rpm wpm epm mpm recpm rowspm
      """;

  private static final Map<String, Quantity> BY_UNIT = read();

  private UnitMeaning() {}

  /** What this unit shows; empty for a unit that fits any number, or that is not listed. */
  static Optional<Quantity> of(String unit) {
    return Optional.ofNullable(BY_UNIT.get(unit));
  }

  /** A unit that shows this rightly; empty where any will do, or none. */
  static Optional<String> unitFor(Quantity quantity) {
    return BY_UNIT.entrySet().stream()
        .filter(entry -> entry.getValue().equals(quantity))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether a number that surely is one thing is shown as another. */
  static boolean contradicts(Quantity actual, Quantity shown) {
    return switch (actual.measure()) {
      case UNKNOWN, FLAG, MONEY, CELSIUS -> false;
      // Seconds of work per second are a ratio, too, and so are things per thing.
      case RATIO ->
          !shown.measure().isTime() && shown.measure() != Measure.COUNT && !actual.equals(shown);
      // What is counted in one minute is a number per minute.
      case COUNT -> !actual.equals(shown) && (actual.isRate() || shown.per() != Per.MINUTE);
      default -> !actual.equals(shown) && !(shown.measure().isTime() && sameMeasure(actual, shown));
    };
  }

  private static boolean sameMeasure(Quantity actual, Quantity shown) {
    return actual.measure() == shown.measure();
  }

  private static Map<String, Quantity> read() {
    Map<String, Quantity> meanings = new LinkedHashMap<>();
    TABLE
        .lines()
        .map(line -> line.split("\\|"))
        .forEach(
            cells ->
                Arrays.stream(cells[2].strip().split(" "))
                    .forEach(unit -> meanings.put(unit, quantity(cells[0], cells[1]))));
    return meanings;
  }

  private static Quantity quantity(String measure, String per) {
    String span = per.isBlank() ? "nothing" : per;
    return Quantity.of(
        Measure.valueOf(measure.strip().toUpperCase(Locale.ROOT)),
        Per.valueOf(span.strip().toUpperCase(Locale.ROOT)));
  }
}

package io.panelwright.lint.rule.query;

import io.panelwright.promql.analysis.MeasurementUnit;
import io.panelwright.promql.analysis.Quantity;
import io.panelwright.promql.analysis.RateUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The quantities that Grafana's units display. */
final class UnitDimension {

  /** Units of Grafana (packages/grafana-data, valueFormats/categories.ts). */
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
      celsius           |        | celsius
      fahrenheit        |        | fahrenheit
      kelvin            |        | kelvin
      meters            |        | lengthm
      meters            | second | velocityms
      grams             |        | massg
      volts             |        | volt
      amperes           |        | amp
      watts             |        | watt
      joules            |        | joule
      hertz             |        | hertz rothz
      revolutions_per_minute | | rotrpm
      pascals           |        | pressurepa
      lux               |        | lux
      decibels          |        | dB
      decibel_milliwatts |       | dBm
      count             | second | ops cps reqps rps wps iops eps mps recps rowsps
      count             | minute | cpm opm reqpm rpm wpm epm mpm recpm rowspm
      """;

  private static final Map<String, Quantity> BY_UNIT = read();

  private UnitDimension() {}

  /** The quantity of a unit; empty for a unit that fits any number or is not listed. */
  static Optional<Quantity> resolve(String unit) {
    return Optional.ofNullable(BY_UNIT.get(unit));
  }

  /** A unit that displays a quantity; empty if any unit or none is suitable. */
  static Optional<String> unitFor(Quantity quantity) {
    return BY_UNIT.entrySet().stream()
        .filter(entry -> entry.getValue().equals(quantity))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether a known quantity is displayed as a different one. */
  static boolean contradicts(Quantity actual, Quantity shown) {
    return switch (actual.unit()) {
      case UNKNOWN, FLAG, MONEY -> false;
      // Seconds of work per second are also a ratio, and so are counts per count.
      case RATIO ->
          !shown.unit().isDuration()
              && shown.unit() != MeasurementUnit.COUNT
              && !actual.equals(shown);
      // A count within one minute is a rate per minute, and hertz are events per second.
      case COUNT ->
          !actual.equals(shown)
              && (actual.isRate() || shown.rateUnit() != RateUnit.MINUTE)
              && !(actual.isRate() && shown.is(MeasurementUnit.HERTZ));
      default ->
          !actual.equals(shown) && !(shown.unit().isDuration() && sameMeasure(actual, shown));
    };
  }

  private static boolean sameMeasure(Quantity actual, Quantity shown) {
    return actual.unit() == shown.unit();
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
    RateUnit rate =
        per.isBlank() ? RateUnit.NONE : RateUnit.valueOf(per.strip().toUpperCase(Locale.ROOT));
    return Quantity.of(MeasurementUnit.valueOf(measure.strip().toUpperCase(Locale.ROOT)), rate);
  }
}

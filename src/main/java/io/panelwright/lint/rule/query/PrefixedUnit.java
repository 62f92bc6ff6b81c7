package io.panelwright.lint.rule.query;

import io.panelwright.promql.analysis.MeasurementUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A unit of Grafana that it scales by itself, or with a prefix such as kibi or milli
 * (packages/grafana-data, valueFormats/categories.ts).
 *
 * @param size the number of bytes, watts and so on that the value 1 means
 * @param rate whether the values are per second
 */
record PrefixedUnit(String id, MeasurementUnit measure, double size, boolean rate) {

  private static final int MAX_EXPONENT = 5;

  /** The units of each kind, by exponent. */
  private static final List<PrefixedUnit> ALL = all();

  private static List<PrefixedUnit> all() {
    List<PrefixedUnit> all = new ArrayList<>();
    add(all, MeasurementUnit.BYTES, 1024, false, "bytes kbytes mbytes gbytes tbytes pbytes");
    add(
        all,
        MeasurementUnit.BYTES,
        1000,
        false,
        "decbytes deckbytes decmbytes decgbytes dectbytes decpbytes");
    add(all, MeasurementUnit.BYTES, 1024, true, "binBps KiBs MiBs GiBs TiBs PiBs");
    add(all, MeasurementUnit.BYTES, 1000, true, "Bps KBs MBs GBs TBs PBs");
    add(all, MeasurementUnit.BITS, 1024, true, "binbps Kibits Mibits Gibits Tibits Pibits");
    add(all, MeasurementUnit.BITS, 1000, true, "bps Kbits Mbits Gbits Tbits Pbits");
    add(all, MeasurementUnit.BITS, 1024, false, "bits");
    add(all, MeasurementUnit.BITS, 1000, false, "decbits");
    add(all, MeasurementUnit.WATTS, 1000, false, "watt kwatt megwatt gwatt");
    add(all, MeasurementUnit.VOLTS, 1000, false, "volt kvolt");
    add(all, MeasurementUnit.AMPERES, 1000, false, "amp kamp");
    add(all, MeasurementUnit.HERTZ, 1000, false, "rothz rotkhz rotmhz rotghz");
    add(all, MeasurementUnit.GRAMS, 1000, false, "massg masskg");
    add(all, MeasurementUnit.METERS, 1000, false, "lengthm lengthkm");
    add(all, MeasurementUnit.WATTS, 0.001, false, "watt mwatt");
    add(all, MeasurementUnit.VOLTS, 0.001, false, "volt mvolt");
    add(all, MeasurementUnit.AMPERES, 0.001, false, "amp mamp");
    add(all, MeasurementUnit.GRAMS, 0.001, false, "massg massmg");
    add(all, MeasurementUnit.METERS, 0.001, false, "lengthm lengthmm");
    return List.copyOf(all);
  }

  private static void add(
      List<PrefixedUnit> all, MeasurementUnit measure, double base, boolean rate, String ids) {
    double size = 1;
    for (String id : ids.split(" ")) {
      all.add(new PrefixedUnit(id, measure, size, rate));
      size *= base;
    }
  }

  /** The unit with an id; empty for units of other measures. */
  static Optional<PrefixedUnit> find(String id) {
    return ALL.stream().filter(unit -> unit.id.equals(id)).findFirst();
  }

  /** Whether a factor converts between units: 1, or a power of 1000 or 1024. */
  static boolean isScale(double factor) {
    double size = factor < 1 ? 1 / factor : factor;
    for (int exponent = 0; exponent <= MAX_EXPONENT; exponent++) {
      if (isNear(size, Math.pow(1000, exponent)) || isNear(size, Math.pow(1024, exponent))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNear(double a, double b) {
    return Math.abs(a / b - 1) < 1e-6;
  }

  /** Whether the unit shows values with this factor, up to the difference of 1000 and 1024. */
  boolean fits(double factor) {
    double ratio = size * factor;
    return ratio > 0.5 && ratio < 2;
  }

  /** The unit of the same measure for values with this factor. */
  Optional<PrefixedUnit> fitting(double factor) {
    return ALL.stream()
        .filter(unit -> unit.measure == measure && unit.rate == rate && unit.fits(factor))
        .min((a, b) -> Double.compare(deviation(a, factor), deviation(b, factor)));
  }

  private static double deviation(PrefixedUnit unit, double factor) {
    return Math.abs(Math.log(unit.size * factor));
  }
}

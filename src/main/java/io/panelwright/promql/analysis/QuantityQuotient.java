package io.panelwright.promql.analysis;

import static io.panelwright.promql.analysis.MeasurementUnit.COUNT;
import static io.panelwright.promql.analysis.MeasurementUnit.RATIO;

import java.util.Set;

/** Computes the quotient of two quantities. */
final class QuantityQuotient {

  /** The units of usual rates per second. */
  private static final Set<MeasurementUnit> RATE_UNITS =
      Set.of(
          COUNT,
          MeasurementUnit.BYTES,
          MeasurementUnit.BITS,
          MeasurementUnit.MONEY,
          MeasurementUnit.JOULES,
          MeasurementUnit.METERS);

  private QuantityQuotient() {}

  static Quantity divide(Quantity a, Quantity b) {
    boolean divides = a.unit() != MeasurementUnit.FLAG && !a.unit().isTimestamp();
    if (!divides || b.unit().isTimestamp() || !b.isKnown()) {
      return Quantity.UNKNOWN;
    }
    if (a.rateUnit() == b.rateUnit()) {
      return measures(a.unit(), b.unit());
    }
    Quantity divisor = b.reduced();
    if (divisor.is(COUNT) || divisor.is(RATIO)) {
      return a;
    }
    boolean spent = a.unit() == b.unit() && !a.isRate();
    return spent ? time(b.rateUnit()) : Quantity.UNKNOWN;
  }

  /** Both quantities have the same rate unit, or none. */
  private static Quantity measures(MeasurementUnit a, MeasurementUnit b) {
    if (a == b) {
      return Quantity.of(RATIO);
    }
    if (b == COUNT || b == RATIO) {
      return Quantity.of(a);
    }
    return RateUnit.bySeconds(b.seconds())
        .filter(rateUnit -> RATE_UNITS.contains(a))
        .map(rateUnit -> Quantity.of(a, rateUnit))
        .orElse(Quantity.UNKNOWN);
  }

  /** Bytes divided by bytes per second are seconds. */
  private static Quantity time(RateUnit rateUnit) {
    return MeasurementUnit.bySeconds(rateUnit.seconds()).map(Quantity::of).orElse(Quantity.UNKNOWN);
  }
}

package io.panelwright.promql.analysis;

import static io.panelwright.promql.analysis.MeasurementUnit.BITS;
import static io.panelwright.promql.analysis.MeasurementUnit.BYTES;
import static io.panelwright.promql.analysis.MeasurementUnit.PERCENT;
import static io.panelwright.promql.analysis.MeasurementUnit.RATIO;
import static io.panelwright.promql.analysis.MeasurementUnit.UNIX_MILLISECONDS;
import static io.panelwright.promql.analysis.MeasurementUnit.UNIX_TIME;

import java.util.List;
import java.util.Optional;

/** Computes the product of a quantity and a number. */
final class QuantityScaling {

  /** A value of {@code from} times {@code factor} is a value of {@code to}. */
  private record UnitConversion(MeasurementUnit from, double factor, MeasurementUnit to) {}

  private static final List<UnitConversion> CONVERSIONS =
      List.of(
          new UnitConversion(RATIO, 100, PERCENT),
          new UnitConversion(BYTES, 8, BITS),
          new UnitConversion(UNIX_TIME, 1000, UNIX_MILLISECONDS));

  private QuantityScaling() {}

  /** Whether two numbers are equal except for rounding. */
  static boolean approximatelyEqual(double a, double b) {
    double difference = Math.abs(a - b);
    return Double.isFinite(difference) && difference <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
  }

  /** The quantity times a number other than 0; unknown if the result has no unit. */
  static Quantity scale(Quantity quantity, double factor) {
    MeasurementUnit unit = quantity.unit();
    if (factor < 0 && (unit.isTimestamp() || unit == MeasurementUnit.FLAG)) {
      return Quantity.UNKNOWN;
    }
    double size = Math.abs(factor);
    return approximatelyEqual(size, 1)
        ? quantity
        : step(quantity.reduced(), size)
            .or(() -> convertRateUnit(quantity, size))
            .or(() -> convertTimeUnit(quantity, size))
            .orElse(Quantity.UNKNOWN);
  }

  private static Optional<Quantity> step(Quantity quantity, double factor) {
    for (UnitConversion step : CONVERSIONS) {
      if (step.from == quantity.unit() && approximatelyEqual(step.factor, factor)) {
        return Optional.of(Quantity.of(step.to, quantity.rateUnit()));
      }
      if (step.to == quantity.unit() && approximatelyEqual(1 / step.factor, factor)) {
        return Optional.of(Quantity.of(step.from, quantity.rateUnit()));
      }
    }
    return Optional.empty();
  }

  /** Per second times 60 is per minute. */
  private static Optional<Quantity> convertRateUnit(Quantity quantity, double factor) {
    return RateUnit.bySeconds(quantity.rateUnit().seconds() * factor)
        .map(rateUnit -> Quantity.of(quantity.unit(), rateUnit));
  }

  /** Seconds times 1000 are milliseconds. */
  private static Optional<Quantity> convertTimeUnit(Quantity quantity, double factor) {
    return MeasurementUnit.bySeconds(quantity.unit().seconds() / factor)
        .map(unit -> Quantity.of(unit, quantity.rateUnit()));
  }
}

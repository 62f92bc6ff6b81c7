package io.panelwright.promql.analysis;

import java.util.Objects;

/**
 * The quantity that values measure, such as bytes per second.
 *
 * @param rateUnit of a rate. {@code increase(x[1m])} is not a rate: it has the unit of {@code x}
 *     and depends on its range
 */
public record Quantity(MeasurementUnit unit, RateUnit rateUnit) {

  /** An unknown quantity. */
  public static final Quantity UNKNOWN = of(MeasurementUnit.UNKNOWN);

  public Quantity {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(rateUnit, "rateUnit");
  }

  /** A quantity that is not a rate. */
  public static Quantity of(MeasurementUnit unit) {
    return new Quantity(unit, RateUnit.NONE);
  }

  /** A quantity, possibly a rate. */
  public static Quantity of(MeasurementUnit unit, RateUnit rateUnit) {
    return new Quantity(unit, rateUnit);
  }

  /** Whether the unit is known. */
  public boolean isKnown() {
    return unit != MeasurementUnit.UNKNOWN;
  }

  /** Whether it has this unit and is not a rate. */
  public boolean is(MeasurementUnit other) {
    return unit == other && rateUnit == RateUnit.NONE;
  }

  /** Whether it is a rate. */
  public boolean isRate() {
    return rateUnit != RateUnit.NONE;
  }

  /** Replaces seconds per second by a ratio, and joules per second by watts. */
  Quantity reduced() {
    if (unit == MeasurementUnit.JOULES && rateUnit == RateUnit.SECOND) {
      return of(MeasurementUnit.WATTS);
    }
    boolean cancels =
        isRate() && QuantityScaling.approximatelyEqual(unit.seconds(), rateUnit.seconds());
    return cancels ? of(MeasurementUnit.RATIO) : this;
  }

  /** The name in messages, such as {@code bytes per second}. */
  public String text() {
    return (unit.text() + " " + rateUnit.text()).strip();
  }
}

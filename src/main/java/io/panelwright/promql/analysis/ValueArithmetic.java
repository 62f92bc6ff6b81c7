package io.panelwright.promql.analysis;

import static io.panelwright.promql.analysis.MeasurementUnit.COUNT;
import static io.panelwright.promql.analysis.MeasurementUnit.FLAG;
import static io.panelwright.promql.analysis.MeasurementUnit.PERCENT;
import static io.panelwright.promql.analysis.MeasurementUnit.RATIO;

import io.panelwright.promql.analysis.ValueInfo.Origin;
import java.util.Set;

/** Computes the quantities of sums, differences, products and quotients. */
final class ValueArithmetic {

  private static final double ZERO_CELSIUS_IN_KELVIN = 273.15;

  private ValueArithmetic() {}

  static ValueInfo add(ValueInfo a, ValueInfo b) {
    if (a.isConstant() && b.isConstant()) {
      return ValueInfo.constant(value(a) + value(b));
    }
    if (a.isConstant() || b.isConstant()) {
      return a.isConstant() ? shifted(b, a) : shifted(a, b);
    }
    return ValueInfo.of(sum(a.quantity(), b.quantity()));
  }

  static ValueInfo subtract(ValueInfo a, ValueInfo b) {
    if (a.isConstant() && b.isConstant()) {
      return ValueInfo.constant(value(a) - value(b));
    }
    if (b.isConstant()) {
      return shifted(a, b);
    }
    if (a.isConstant()) {
      boolean not = b.isFlag() && a.isConstant(1);
      return not ? b : shifted(negate(b), a);
    }
    return ValueInfo.of(difference(a.quantity(), b.quantity()));
  }

  static ValueInfo negate(ValueInfo values) {
    return multiply(values, ValueInfo.constant(-1));
  }

  /** A constant summand does not change the quantity, except that of a flag. */
  private static ValueInfo shifted(ValueInfo values, ValueInfo constant) {
    if (QuantityScaling.approximatelyEqual(Math.abs(value(constant)), ZERO_CELSIUS_IN_KELVIN)) {
      return values.quantity().is(MeasurementUnit.CELSIUS)
          ? values.with(Quantity.of(MeasurementUnit.KELVIN))
          : values.quantity().is(MeasurementUnit.KELVIN)
              ? values.with(Quantity.of(MeasurementUnit.CELSIUS))
              : values;
    }
    return values.isFlag() && !constant.isConstant(0) ? ValueInfo.UNKNOWN : values;
  }

  private static Quantity sum(Quantity a, Quantity b) {
    if (isCounted(a) && isCounted(b)) {
      return Quantity.of(COUNT);
    }
    if (isSpanOf(b, a)) {
      return a;
    }
    if (isSpanOf(a, b)) {
      return b;
    }
    boolean adds = a.reduced().equals(b.reduced()) && !a.unit().isTimestamp();
    return adds ? a : Quantity.UNKNOWN;
  }

  private static Quantity difference(Quantity a, Quantity b) {
    if (a.is(FLAG) && b.is(FLAG)) {
      return Quantity.UNKNOWN;
    }
    if (isCounted(a) && isCounted(b)) {
      return Quantity.of(COUNT);
    }
    if (isSpanOf(b, a)) {
      return a;
    }
    return a.reduced().equals(b.reduced())
        ? Quantity.of(a.unit().differenceUnit(), a.rateUnit())
        : Quantity.UNKNOWN;
  }

  private static boolean isCounted(Quantity quantity) {
    return quantity.is(COUNT) || quantity.is(FLAG);
  }

  private static boolean isSpanOf(Quantity span, Quantity moment) {
    return moment.unit().isTimestamp() && span.is(moment.unit().differenceUnit());
  }

  static ValueInfo multiply(ValueInfo a, ValueInfo b) {
    if (a.isConstant(0) || b.isConstant(0)) {
      return ValueInfo.constant(0);
    }
    if (a.isConstant() && b.isConstant()) {
      return ValueInfo.constant(value(a) * value(b));
    }
    if (a.isConstant() || b.isConstant()) {
      return a.isConstant() ? scaled(b, value(a)) : scaled(a, value(b));
    }
    if (a.isFlag() || b.isFlag()) {
      return a.isFlag() ? b : a;
    }
    return ValueInfo.of(product(a.quantity(), b.quantity()));
  }

  private static ValueInfo scaled(ValueInfo values, double factor) {
    return values.with(QuantityScaling.scale(values.quantity(), factor));
  }

  private static Quantity product(Quantity a, Quantity b) {
    if (fillsSpan(a, b)) {
      return Quantity.of(a.unit());
    }
    if (fillsSpan(b, a)) {
      return Quantity.of(b.unit());
    }
    if (isPower(a, b) || isPower(b, a)) {
      return Quantity.of(MeasurementUnit.WATTS);
    }
    if (isFactor(a.reduced(), b)) {
      return b;
    }
    return isFactor(b.reduced(), a) ? a : Quantity.UNKNOWN;
  }

  /** Bytes per second times seconds are bytes. */
  private static boolean fillsSpan(Quantity rate, Quantity time) {
    return rate.isRate()
        && !time.isRate()
        && QuantityScaling.approximatelyEqual(time.unit().seconds(), rate.rateUnit().seconds());
  }

  private static boolean isPower(Quantity voltage, Quantity current) {
    return voltage.is(MeasurementUnit.VOLTS) && current.is(MeasurementUnit.AMPERES);
  }

  /** Whether a number is dimensionless, so that the other operand keeps its quantity. */
  private static boolean isFactor(Quantity factor, Quantity other) {
    if (other.unit().isTimestamp()) {
      return false;
    }
    return factor.is(RATIO) || factor.is(COUNT) && !Set.of(RATIO, PERCENT).contains(other.unit());
  }

  static ValueInfo divide(ValueInfo a, ValueInfo b) {
    if (a.isConstant(0) && !b.isConstant()) {
      return a;
    }
    if (a.isConstant() && b.isConstant()) {
      return ValueInfo.constant(value(b) == 0 ? Double.NaN : value(a) / value(b));
    }
    if (b.isConstant()) {
      return scaled(a, 1 / value(b));
    }
    if (a.isConstant()) {
      return ValueInfo.UNKNOWN;
    }
    if (b.isFlag()) {
      return a.isFlag() ? ValueInfo.UNKNOWN : a;
    }
    return isMeanCount(a, b)
        ? ValueInfo.of(COUNT)
        : ValueInfo.of(QuantityQuotient.divide(a.quantity(), b.quantity()));
  }

  /** Whether a number of events is divided by a number of items: a mean, not a share. */
  private static boolean isMeanCount(ValueInfo a, ValueInfo b) {
    boolean counts = a.unit() == COUNT && a.quantity().equals(b.quantity());
    boolean observed = a.origin() == Origin.SUM && b.origin() == Origin.COUNT;
    boolean each = a.origin() != Origin.NUMBER && b.origin() == Origin.NUMBER;
    return counts && (observed || each);
  }

  private static double value(ValueInfo constant) {
    return constant.constant().orElseThrow();
  }
}

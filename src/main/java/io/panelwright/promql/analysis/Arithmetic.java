package io.panelwright.promql.analysis;

import static io.panelwright.promql.analysis.Measure.COUNT;
import static io.panelwright.promql.analysis.Measure.FLAG;
import static io.panelwright.promql.analysis.Measure.PERCENT;
import static io.panelwright.promql.analysis.Measure.RATIO;

import io.panelwright.promql.analysis.Values.Origin;
import java.util.Set;

/** What sums, differences, products and quotients measure. */
final class Arithmetic {

  private Arithmetic() {}

  static Values add(Values a, Values b) {
    if (a.isConstant() && b.isConstant()) {
      return Values.constant(value(a) + value(b));
    }
    if (a.isConstant() || b.isConstant()) {
      return a.isConstant() ? shifted(b, a) : shifted(a, b);
    }
    return Values.of(sum(a.quantity(), b.quantity()));
  }

  static Values subtract(Values a, Values b) {
    if (a.isConstant() && b.isConstant()) {
      return Values.constant(value(a) - value(b));
    }
    if (b.isConstant()) {
      return shifted(a, b);
    }
    if (a.isConstant()) {
      boolean not = b.isFlag() && a.isConstant(1);
      return not ? b : shifted(negate(b), a);
    }
    return Values.of(difference(a.quantity(), b.quantity()));
  }

  static Values negate(Values values) {
    return multiply(values, Values.constant(-1));
  }

  /** A number more or less is still of the same kind; a flag is none any more. */
  private static Values shifted(Values values, Values constant) {
    return values.isFlag() && !constant.isConstant(0) ? Values.UNKNOWN : values;
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
    boolean adds = a.reduced().equals(b.reduced()) && !a.measure().isMoment();
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
        ? Quantity.of(a.measure().span(), a.per())
        : Quantity.UNKNOWN;
  }

  private static boolean isCounted(Quantity quantity) {
    return quantity.is(COUNT) || quantity.is(FLAG);
  }

  private static boolean isSpanOf(Quantity span, Quantity moment) {
    return moment.measure().isMoment() && span.is(moment.measure().span());
  }

  static Values multiply(Values a, Values b) {
    if (a.isConstant(0) || b.isConstant(0)) {
      return Values.constant(0);
    }
    if (a.isConstant() && b.isConstant()) {
      return Values.constant(value(a) * value(b));
    }
    if (a.isConstant() || b.isConstant()) {
      return a.isConstant() ? scaled(b, value(a)) : scaled(a, value(b));
    }
    if (a.isFlag() || b.isFlag()) {
      return a.isFlag() ? b : a;
    }
    return Values.of(product(a.quantity(), b.quantity()));
  }

  private static Values scaled(Values values, double factor) {
    return values.with(Scale.times(values.quantity(), factor));
  }

  private static Quantity product(Quantity a, Quantity b) {
    if (fillsSpan(a, b)) {
      return Quantity.of(a.measure());
    }
    if (fillsSpan(b, a)) {
      return Quantity.of(b.measure());
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
        && Scale.same(time.measure().seconds(), rate.per().seconds());
  }

  /** Whether a number has no dimension, so that the other one keeps its own. */
  private static boolean isFactor(Quantity factor, Quantity other) {
    if (other.measure().isMoment()) {
      return false;
    }
    return factor.is(RATIO)
        || factor.is(COUNT) && !Set.of(RATIO, PERCENT).contains(other.measure());
  }

  static Values divide(Values a, Values b) {
    if (a.isConstant(0) && !b.isConstant()) {
      return a;
    }
    if (a.isConstant() && b.isConstant()) {
      return Values.constant(value(b) == 0 ? Double.NaN : value(a) / value(b));
    }
    if (b.isConstant()) {
      return scaled(a, 1 / value(b));
    }
    if (a.isConstant()) {
      return Values.UNKNOWN;
    }
    if (b.isFlag()) {
      return a.isFlag() ? Values.UNKNOWN : a;
    }
    return isMeanCount(a, b)
        ? Values.of(COUNT)
        : Values.of(Quotient.of(a.quantity(), b.quantity()));
  }

  /** Counts by how often or how many there are: a mean and no share. */
  private static boolean isMeanCount(Values a, Values b) {
    boolean counts = a.measure() == COUNT && a.quantity().equals(b.quantity());
    boolean observed = a.origin() == Origin.SUM && b.origin() == Origin.COUNT;
    boolean each = a.origin() != Origin.NUMBER && b.origin() == Origin.NUMBER;
    return counts && (observed || each);
  }

  private static double value(Values constant) {
    return constant.constant().orElseThrow();
  }
}

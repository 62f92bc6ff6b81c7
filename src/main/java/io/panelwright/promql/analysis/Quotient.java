package io.panelwright.promql.analysis;

import static io.panelwright.promql.analysis.Measure.COUNT;
import static io.panelwright.promql.analysis.Measure.RATIO;

import java.util.Set;

/** What one quantity divided by another one is. */
final class Quotient {

  /** What people count per second. */
  private static final Set<Measure> FLOWING =
      Set.of(COUNT, Measure.BYTES, Measure.BITS, Measure.MONEY);

  private Quotient() {}

  static Quantity of(Quantity a, Quantity b) {
    boolean divides = a.measure() != Measure.FLAG && !a.measure().isMoment();
    if (!divides || b.measure().isMoment() || !b.isKnown()) {
      return Quantity.UNKNOWN;
    }
    if (a.per() == b.per()) {
      return measures(a.measure(), b.measure());
    }
    Quantity divisor = b.reduced();
    if (divisor.is(COUNT) || divisor.is(RATIO)) {
      return a;
    }
    boolean spent = a.measure() == b.measure() && !a.isRate();
    return spent ? time(b.per()) : Quantity.UNKNOWN;
  }

  /** Of the same span of time, or of none. */
  private static Quantity measures(Measure a, Measure b) {
    if (a == b) {
      return Quantity.of(RATIO);
    }
    if (b == COUNT || b == RATIO) {
      return Quantity.of(a);
    }
    return Per.of(b.seconds())
        .filter(per -> FLOWING.contains(a))
        .map(per -> Quantity.of(a, per))
        .orElse(Quantity.UNKNOWN);
  }

  /** Bytes divided by bytes per second are seconds. */
  private static Quantity time(Per per) {
    return Measure.ofSeconds(per.seconds()).map(Quantity::of).orElse(Quantity.UNKNOWN);
  }
}

package io.panelwright.promql.analysis;

import static io.panelwright.promql.analysis.Measure.BITS;
import static io.panelwright.promql.analysis.Measure.BYTES;
import static io.panelwright.promql.analysis.Measure.PERCENT;
import static io.panelwright.promql.analysis.Measure.RATIO;
import static io.panelwright.promql.analysis.Measure.UNIX_MILLISECONDS;
import static io.panelwright.promql.analysis.Measure.UNIX_TIME;

import java.util.List;
import java.util.Optional;

/** What becomes of a quantity that is multiplied by a number. */
final class Scale {

  /** A value of {@code from} times {@code factor} is a value of {@code to}. */
  private record Step(Measure from, double factor, Measure to) {}

  private static final List<Step> STEPS =
      List.of(
          new Step(RATIO, 100, PERCENT),
          new Step(BYTES, 8, BITS),
          new Step(UNIX_TIME, 1000, UNIX_MILLISECONDS));

  private Scale() {}

  /** Whether two numbers are the same but for rounding. */
  static boolean same(double a, double b) {
    double difference = Math.abs(a - b);
    return Double.isFinite(difference) && difference <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
  }

  /** The quantity times a number that is not 0; unknown when it has no name. */
  static Quantity times(Quantity quantity, double factor) {
    Measure measure = quantity.measure();
    if (factor < 0 && (measure.isMoment() || measure == Measure.FLAG)) {
      return Quantity.UNKNOWN;
    }
    double size = Math.abs(factor);
    return same(size, 1)
        ? quantity
        : step(quantity.reduced(), size)
            .or(() -> otherSpan(quantity, size))
            .or(() -> otherTime(quantity, size))
            .orElse(Quantity.UNKNOWN);
  }

  private static Optional<Quantity> step(Quantity quantity, double factor) {
    for (Step step : STEPS) {
      if (step.from == quantity.measure() && same(step.factor, factor)) {
        return Optional.of(Quantity.of(step.to, quantity.per()));
      }
      if (step.to == quantity.measure() && same(1 / step.factor, factor)) {
        return Optional.of(Quantity.of(step.from, quantity.per()));
      }
    }
    return Optional.empty();
  }

  /** Per second times 60 is per minute. */
  private static Optional<Quantity> otherSpan(Quantity quantity, double factor) {
    return Per.of(quantity.per().seconds() * factor)
        .map(per -> Quantity.of(quantity.measure(), per));
  }

  /** Seconds times 1000 are milliseconds. */
  private static Optional<Quantity> otherTime(Quantity quantity, double factor) {
    return Measure.ofSeconds(quantity.measure().seconds() / factor)
        .map(measure -> Quantity.of(measure, quantity.per()));
  }
}

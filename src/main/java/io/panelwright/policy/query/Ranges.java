package io.panelwright.policy.query;

import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.Hole;
import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Variables;
import io.panelwright.promql.analysis.Analysis;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Calls of the functions that make rates of counters. */
final class Ranges {

  private static final List<String> RATES = List.of("rate", "irate", "increase");

  private Ranges() {}

  /** A function over a selector's range of time. */
  record Rate(Call call, MatrixSelector matrix, VectorSelector selector) {

    /** Its range in seconds; empty when it depends on a variable. */
    OptionalDouble seconds() {
      return matrix.range() instanceof NumberLiteral number
          ? OptionalDouble.of(number.value())
          : OptionalDouble.empty();
    }

    /** Whether its range is this variable. */
    boolean spans(String variable) {
      return matrix.range() instanceof Hole hole
          && Variables.in(hole.text()).stream()
              .anyMatch(v -> v.name().equals(variable) && v.text().equals(hole.text()));
    }
  }

  /** Whether it computes a rate, or what a counter counted in a span of time. */
  static boolean isRate(Call call) {
    return RATES.contains(call.name());
  }

  /** All calls that compute a rate of stored series. */
  static Stream<Rate> in(Analysis analysis) {
    return analysis
        .root()
        .walk()
        .filter(Call.class::isInstance)
        .map(Call.class::cast)
        .flatMap(call -> rate(call).stream());
  }

  private static Optional<Rate> rate(Call call) {
    if (!isRate(call) || call.args().isEmpty()) {
      return Optional.empty();
    }
    Expr argument = call.args().get(0).unwrapped();
    return argument instanceof MatrixSelector matrix
            && matrix.selector().unwrapped() instanceof VectorSelector selector
        ? Optional.of(new Rate(call, matrix, selector))
        : Optional.empty();
  }
}

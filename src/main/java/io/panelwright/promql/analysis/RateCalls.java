package io.panelwright.promql.analysis;

import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Expr.VariableExpr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.GrafanaVariables;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Finds calls of the functions that compute rates of counters. */
public final class RateCalls {

  private static final List<String> RATES = List.of("rate", "irate", "increase");

  private RateCalls() {}

  /** A call of a function on a range vector selector. */
  public record RateCall(Call call, MatrixSelector matrix, VectorSelector selector) {

    /** The range in seconds; empty if it depends on a variable. */
    public OptionalDouble seconds() {
      return matrix.range() instanceof NumberLiteral number
          ? OptionalDouble.of(number.value())
          : OptionalDouble.empty();
    }

    /** Whether the range is this variable. */
    public boolean rangeIs(String variable) {
      return matrix.range() instanceof VariableExpr hole
          && GrafanaVariables.findAll(hole.text()).stream()
              .anyMatch(v -> v.name().equals(variable) && v.text().equals(hole.text()));
    }
  }

  /** Whether it computes a rate or an increase. */
  public static boolean isRate(Call call) {
    return RATES.contains(call.name());
  }

  /** All calls that compute a rate of stored series. */
  public static Stream<RateCall> collect(Analysis analysis) {
    return analysis
        .root()
        .walk()
        .filter(Call.class::isInstance)
        .map(Call.class::cast)
        .flatMap(call -> rate(call).stream());
  }

  private static Optional<RateCall> rate(Call call) {
    if (!isRate(call) || call.args().isEmpty()) {
      return Optional.empty();
    }
    Expr argument = call.args().get(0).withoutParens();
    return argument instanceof MatrixSelector matrix
            && matrix.selector().withoutParens() instanceof VectorSelector selector
        ? Optional.of(new RateCall(call, matrix, selector))
        : Optional.empty();
  }
}

package io.panelwright.doctor.cause;

import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Promql;
import java.util.Optional;

/** Series whose values are no numbers. */
final class OnlyNan implements Check {

  @Override
  public Optional<Cause> examine(Case query) {
    return query.outcome() instanceof Outcome.NoNumber
        ? Optional.of(
            query.expr().stream()
                .flatMap(Expr::walk)
                .flatMap(part -> cause(query, part).stream())
                .findFirst()
                .orElseGet(() -> plain(query)))
        : Optional.empty();
  }

  private static Optional<Cause> cause(Case query, Expr part) {
    if (part instanceof BinaryExpr division && division.op() == BinaryOp.DIV) {
      String nonzero = "count((" + Promql.print(division.right()) + ") != 0)";
      return query
          .lookup()
          .count(nonzero)
          .filter(n -> n == 0)
          .map(n -> zero(query, Promql.print(division.right())));
    }
    return part instanceof Call call && call.is("histogram_quantile")
        ? Optional.of(unobserved(query, call))
        : Optional.empty();
  }

  private static Cause zero(Case query, String divisor) {
    return Cause.doubt(
            "only-nan",
            "all values are NaN: \"" + divisor + "\" is 0, and 0/0 is no number",
            "divide by (… > 0), so that the panel says \"No data\" instead")
        .proved("(" + divisor + ") != 0 on " + query.where(), "nothing");
  }

  private static Cause unobserved(Case query, Call call) {
    return Cause.doubt(
            "only-nan",
            "all values are NaN: nothing was observed in the range, so there is no quantile",
            "wait for observations, or write a longer range")
        .proved(Promql.print(call) + " on " + query.where(), "NaN");
  }

  private static Cause plain(Case query) {
    return Cause.doubt(
            "only-nan",
            "all values are NaN in what the producer serves",
            "see why the producer has no number")
        .proved(query.inquiry().orElseThrow().promql() + " on " + query.where(), "NaN");
  }
}

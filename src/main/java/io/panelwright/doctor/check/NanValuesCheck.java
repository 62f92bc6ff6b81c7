package io.panelwright.doctor.check;

import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Promql;
import java.util.Optional;

/** Detects series whose values are all NaN. */
final class NanValuesCheck implements CauseCheck {

  @Override
  public Optional<Cause> check(DiagnosisContext context) {
    return context.outcome() instanceof QueryOutcome.NanValues
        ? Optional.of(
            context.expr().stream()
                .flatMap(Expr::walk)
                .flatMap(expr -> cause(context, expr).stream())
                .findFirst()
                .orElseGet(() -> exposed(context)))
        : Optional.empty();
  }

  private static Optional<Cause> cause(DiagnosisContext context, Expr expr) {
    if (expr instanceof BinaryExpr division && division.op() == BinaryOp.DIV) {
      String nonzero = "count((" + Promql.print(division.right()) + ") != 0)";
      return context
          .probe()
          .count(nonzero)
          .filter(n -> n == 0)
          .map(n -> zeroDivisor(context, Promql.print(division.right())));
    }
    return expr instanceof Call call && call.is("histogram_quantile")
        ? Optional.of(noObservations(context, call))
        : Optional.empty();
  }

  private static Cause zeroDivisor(DiagnosisContext context, String divisor) {
    return Cause.suspicion(
            "result-only-nan",
            "all values are NaN: \"" + divisor + "\" is 0, and 0/0 is NaN",
            "divide by (… > 0), so that the panel shows \"No data\" instead")
        .withEvidence("(" + divisor + ") != 0 on " + context.serverUrl(), "no series");
  }

  private static Cause noObservations(DiagnosisContext context, Call call) {
    return Cause.suspicion(
            "result-only-nan",
            "all values are NaN: the range has no observations, so there is no quantile",
            "wait for observations, or use a longer range")
        .withEvidence(Promql.print(call) + " on " + context.serverUrl(), "NaN");
  }

  private static Cause exposed(DiagnosisContext context) {
    return Cause.suspicion(
            "result-only-nan",
            "the producer exposes only NaN",
            "check why the producer has no number")
        .withEvidence(context.query().orElseThrow().promql() + " on " + context.serverUrl(), "NaN");
  }
}

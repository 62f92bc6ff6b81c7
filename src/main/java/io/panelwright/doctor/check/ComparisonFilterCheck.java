package io.panelwright.doctor.check;

import io.panelwright.doctor.check.EmptySubexpression.ComparisonFilter;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Promql;
import io.panelwright.promql.ValueType;
import java.util.Optional;

/** Detects a comparison that no series passes. */
final class ComparisonFilterCheck implements CauseCheck {

  @Override
  public Optional<Cause> check(DiagnosisContext context) {
    return context
        .emptySubexpressions(ComparisonFilter.class)
        .findFirst()
        .map(filter -> cause(context, filter.expr()));
  }

  private static Cause cause(DiagnosisContext context, BinaryExpr comparison) {
    Expr values =
        comparison.left().type() == ValueType.SCALAR ? comparison.right() : comparison.left();
    String text = Promql.print(values);
    return Cause.suspicion(
            "comparison-filters-all",
            "no series passes \"" + Promql.print(comparison) + "\"",
            "if that is wrong, change the comparison; to show all series, use "
                + comparison.op().text()
                + " bool")
        .withEvidence(
            text + " on " + context.serverUrl(),
            extreme(context, "min", text) + extreme(context, "max", text));
  }

  private static String extreme(DiagnosisContext context, String function, String text) {
    return context
        .probe()
        .count(function + "(" + text + ")")
        .map(value -> (function.equals("max") ? ", " : "") + function + " " + value)
        .orElse("");
  }
}

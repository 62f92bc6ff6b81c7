package io.panelwright.doctor.cause;

import io.panelwright.doctor.cause.Culprit.Filtered;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Promql;
import io.panelwright.promql.ValueType;
import java.util.Optional;

/** A comparison that no series passes. */
final class ComparisonFilters implements Check {

  @Override
  public Optional<Cause> examine(Case query) {
    return query.culprits(Filtered.class).findFirst().map(found -> cause(query, found.part()));
  }

  private static Cause cause(Case query, BinaryExpr comparison) {
    Expr values =
        comparison.left().type() == ValueType.SCALAR ? comparison.right() : comparison.left();
    String text = Promql.print(values);
    return Cause.doubt(
            "comparison-filters",
            "nothing passes \"" + Promql.print(comparison) + "\"",
            "if that is wrong, change the comparison; to show all, write "
                + comparison.op().text()
                + " bool")
        .proved(
            text + " on " + query.where(), border(query, "min", text) + border(query, "max", text));
  }

  private static String border(Case query, String word, String text) {
    return query
        .lookup()
        .count(word + "(" + text + ")")
        .map(value -> (word.equals("max") ? ", " : "") + word + " " + value)
        .orElse("");
  }
}

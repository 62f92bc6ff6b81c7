package io.panelwright.policy.query;

import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.analysis.Analysis;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Quotients that have no number when nothing happens: zero by zero. */
final class Division {

  private Division() {}

  /** All that nothing guards, neither in the divisor nor around the quotient. */
  static Stream<BinaryExpr> unguarded(Analysis analysis) {
    Derived<Boolean> zero = ZeroOf.all(analysis.root());
    Inherited<Boolean> guarded = Inherited.of(analysis.root(), false, Division::isGuarded);
    return analysis
        .root()
        .walk()
        .filter(expr -> expr instanceof BinaryExpr binary && divides(binary))
        .map(BinaryExpr.class::cast)
        .filter(quotient -> zero.of(quotient.right()) && !guarded.of(quotient));
  }

  private static boolean divides(BinaryExpr binary) {
    return binary.op() == BinaryOp.DIV || binary.op() == BinaryOp.MOD;
  }

  /** A filter drops what is no number; {@code and x > 0} drops what would be none. */
  private static boolean isGuarded(boolean outer, Expr around, Expr part) {
    if (outer || !(around instanceof BinaryExpr binary)) {
      return outer;
    }
    boolean filter = binary.op().isComparison() && binary.op() != BinaryOp.NEQ && !binary.bool();
    boolean condition = binary.op() == BinaryOp.AND || binary.op() == BinaryOp.UNLESS;
    return filter || condition && part == binary.left() && comparesSame(binary);
  }

  /** Whether the condition compares a metric that is on the left, too. */
  private static boolean comparesSame(BinaryExpr condition) {
    return condition.right().unwrapped() instanceof BinaryExpr comparison
        && comparison.op().isComparison()
        && metrics(comparison).stream().anyMatch(metrics(condition.left())::contains);
  }

  private static Set<String> metrics(Expr expr) {
    return Quantiles.selectors(expr)
        .flatMap(selector -> selector.metric().stream())
        .collect(Collectors.toSet());
  }
}

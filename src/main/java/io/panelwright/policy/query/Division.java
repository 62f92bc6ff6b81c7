package io.panelwright.policy.query;

import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.analysis.Analysis;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Quotients that have no number when nothing happens: zero by zero. */
final class Division {

  /** Beyond, work for each operator would grow with the query. */
  private static final int MOST_METRICS = 100;

  private Division() {}

  /** All that nothing guards, neither in the divisor nor around the quotient. */
  static Stream<BinaryExpr> unguarded(Analysis analysis) {
    Derived<Boolean> zero = ZeroOf.all(analysis.root());
    List<BinaryExpr> doubtful =
        analysis
            .root()
            .walk()
            .filter(expr -> expr instanceof BinaryExpr binary && divides(binary))
            .map(BinaryExpr.class::cast)
            .filter(quotient -> zero.of(quotient.right()))
            .toList();
    if (doubtful.isEmpty()) {
      return Stream.empty();
    }
    Derived<Set<String>> metrics = Derived.of(analysis.root(), Division::metrics);
    Inherited<Boolean> guarded =
        Inherited.of(
            analysis.root(),
            false,
            (outer, around, part) -> outer || guards(around, part, metrics));
    return doubtful.stream().filter(quotient -> !guarded.of(quotient));
  }

  private static boolean divides(BinaryExpr binary) {
    return binary.op() == BinaryOp.DIV || binary.op() == BinaryOp.MOD;
  }

  /** A filter drops what is no number; {@code and x > 0} drops what would be none. */
  private static boolean guards(Expr around, Expr part, Derived<Set<String>> metrics) {
    if (!(around instanceof BinaryExpr binary)) {
      return false;
    }
    boolean filter = binary.op().isComparison() && binary.op() != BinaryOp.NEQ && !binary.bool();
    boolean condition = binary.op() == BinaryOp.AND || binary.op() == BinaryOp.UNLESS;
    return filter || condition && part == binary.left() && comparesSame(binary, metrics);
  }

  /** Whether the condition compares a metric that is on the left, too. */
  private static boolean comparesSame(BinaryExpr condition, Derived<Set<String>> metrics) {
    return condition.right().unwrapped() instanceof BinaryExpr comparison
        && comparison.op().isComparison()
        && !Collections.disjoint(metrics.of(condition.left()), metrics.of(condition.right()));
  }

  /** The metrics that an expression asks for, or some of them where there are many. */
  private static Set<String> metrics(Expr expr, Derived<Set<String>> parts) {
    if (expr instanceof VectorSelector selector) {
      return selector.metric().map(Set::of).orElse(Set.of());
    }
    List<Expr> children = expr.children();
    return children.size() == 1
        ? parts.of(children.get(0))
        : children.stream()
            .flatMap(child -> parts.of(child).stream())
            .limit(MOST_METRICS)
            .collect(Collectors.toSet());
  }
}

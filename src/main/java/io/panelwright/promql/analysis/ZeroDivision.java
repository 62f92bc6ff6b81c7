package io.panelwright.promql.analysis;

import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.VectorSelector;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds quotients that are 0/0, and so NaN, while there are no events. */
public final class ZeroDivision {

  /** The maximum number of metrics per expression, which bounds the work for each operator. */
  private static final int MAX_METRICS = 100;

  private ZeroDivision() {}

  /** All divisions without a guard in the divisor or around the quotient. */
  public static Stream<BinaryExpr> collectUnguarded(Analysis analysis) {
    List<BinaryExpr> quotients =
        analysis
            .root()
            .walk()
            .filter(expr -> expr instanceof BinaryExpr binary && divides(binary))
            .map(BinaryExpr.class::cast)
            .toList();
    if (quotients.isEmpty()) {
      return Stream.empty();
    }
    SynthesizedAttribute<Boolean> zero = ZeroWhenIdleAnalysis.analyze(analysis.root());
    List<BinaryExpr> doubtful =
        quotients.stream().filter(quotient -> zero.value(quotient.right())).toList();
    if (doubtful.isEmpty()) {
      return Stream.empty();
    }
    SynthesizedAttribute<Set<String>> metrics =
        SynthesizedAttribute.compute(analysis.root(), ZeroDivision::metrics);
    InheritedAttribute<Boolean> guarded =
        InheritedAttribute.compute(
            analysis.root(),
            false,
            (outer, enclosing, part) -> outer || guards(enclosing, part, metrics));
    return doubtful.stream().filter(quotient -> !guarded.value(quotient));
  }

  private static boolean divides(BinaryExpr binary) {
    return binary.op() == BinaryOp.DIV || binary.op() == BinaryOp.MOD;
  }

  /** A filter removes NaN; {@code and x > 0} removes zero divisors. */
  private static boolean guards(
      Expr enclosing, Expr part, SynthesizedAttribute<Set<String>> metrics) {
    if (!(enclosing instanceof BinaryExpr binary)) {
      return false;
    }
    boolean filter = binary.op().isComparison() && binary.op() != BinaryOp.NEQ && !binary.bool();
    boolean condition = binary.op() == BinaryOp.AND || binary.op() == BinaryOp.UNLESS;
    return filter || condition && part == binary.left() && comparesSame(binary, metrics);
  }

  /** Whether the condition compares a metric that is also on the left. */
  private static boolean comparesSame(
      BinaryExpr condition, SynthesizedAttribute<Set<String>> metrics) {
    return condition.right().withoutParens() instanceof BinaryExpr comparison
        && comparison.op().isComparison()
        && !Collections.disjoint(metrics.value(condition.left()), metrics.value(condition.right()));
  }

  /** The metrics of an expression, or some of them if there are many. */
  private static Set<String> metrics(Expr expr, SynthesizedAttribute<Set<String>> parts) {
    if (expr instanceof VectorSelector selector) {
      return selector.metric().map(Set::of).orElse(Set.of());
    }
    List<Expr> children = expr.children();
    return children.size() == 1
        ? parts.value(children.get(0))
        : children.stream()
            .flatMap(child -> parts.value(child).stream())
            .limit(MAX_METRICS)
            .collect(Collectors.toSet());
  }
}

package io.panelwright.promql.analysis;

import io.panelwright.promql.Aggregator;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A constant for missing data, such as {@code x or vector(0)}.
 *
 * @param expr the whole expression
 * @param value the constant
 */
public record ConstantFallback(BinaryExpr expr, double value) {

  /** Series of Prometheus whose absence means that there are no alerts. */
  private static final List<String> ALERTS = List.of("ALERTS", "ALERTS_FOR_STATE");

  /** All fallbacks in an expression. */
  public static Stream<ConstantFallback> collect(Expr expr) {
    return expr.walk().flatMap(part -> match(part).stream());
  }

  private static Optional<ConstantFallback> match(Expr expr) {
    return expr instanceof BinaryExpr binary
            && binary.op() == BinaryOp.OR
            && ConstantEvaluator.evaluate(binary.right()).isPresent()
        ? Optional.of(
            new ConstantFallback(binary, ConstantEvaluator.evaluate(binary.right()).getAsDouble()))
        : Optional.empty();
  }

  /**
   * Whether the constant is the correct result of an empty left side: a number of targets or
   * alerts, or the absence of a metric.
   */
  public boolean isCorrectWhenEmpty(Analysis analysis) {
    Expr left = expr.left().withoutParens();
    if (left instanceof Call call) {
      return call.is("absent") || call.is("absent_over_time");
    }
    if (!(left instanceof AggregateExpr aggregate) || analysis.alwaysReturns(left)) {
      return analysis.alwaysReturns(left);
    }
    boolean counts = aggregate.aggregator().filter(a -> a == Aggregator.COUNT).isPresent();
    boolean sums = aggregate.aggregator().filter(a -> a == Aggregator.SUM).isPresent();
    List<String> metrics = metrics(aggregate);
    return counts && metrics.stream().allMatch(m -> m.equals("up") || ALERTS.contains(m))
        || sums && metrics.stream().allMatch(ALERTS::contains);
  }

  private static List<String> metrics(Expr expr) {
    return expr.walk()
        .filter(Expr.VectorSelector.class::isInstance)
        .map(selector -> ((Expr.VectorSelector) selector).metric().orElse(""))
        .toList();
  }
}

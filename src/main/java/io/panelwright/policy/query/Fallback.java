package io.panelwright.policy.query;

import io.panelwright.promql.Aggregator;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.analysis.Analysis;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A number for what is missing, such as {@code x or vector(0)}.
 *
 * @param or the whole
 * @param value the number
 */
record Fallback(BinaryExpr or, double value) {

  /** Series that Prometheus makes itself, so that none means none. */
  private static final List<String> ALERTS = List.of("ALERTS", "ALERTS_FOR_STATE");

  /** All in an expression. */
  static Stream<Fallback> in(Expr expr) {
    return expr.walk().flatMap(each -> of(each).stream());
  }

  private static Optional<Fallback> of(Expr expr) {
    return expr instanceof BinaryExpr binary
            && binary.op() == BinaryOp.OR
            && Constants.of(binary.right()).isPresent()
        ? Optional.of(new Fallback(binary, Constants.of(binary.right()).getAsDouble()))
        : Optional.empty();
  }

  /**
   * Whether the number is true when there is nothing: so many targets, so many alerts, or the
   * answer to whether a metric is absent.
   */
  boolean isTrue(Analysis analysis) {
    Expr left = or.left().unwrapped();
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

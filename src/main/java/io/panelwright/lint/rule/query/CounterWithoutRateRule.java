package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Aggregator;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.InheritedAttribute;
import io.panelwright.promql.analysis.InnerSelector;
import io.panelwright.promql.analysis.QuantileCalls;
import io.panelwright.promql.analysis.SeriesInfo;
import java.util.Set;
import java.util.function.Predicate;

/** Reports counters that are shown without {@code rate()} or {@code increase()}. */
final class CounterWithoutRateRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "counter-without-rate",
          "a counter is used without rate() or increase()",
          """
          A counter counts from the start of its process: its value mostly depends on how long the
          process has been running, and drops to zero on a restart. Use rate() for events per
          second, and increase() for events in a time window. Counting series, testing whether they
          exist, and differences of counters, such as requests in flight, are allowed. Without a
          contract the name decides; a metric that the dashboard uses as a gauge is not reported.
          """,
          Example.query("sum(http_requests_total)"),
          Example.query("sum(rate(http_requests_total[5m]))"));

  /** Functions that handle counter resets, or that ignore the value. */
  private static final Set<String> ALLOWED =
      Set.of(
          "rate",
          "irate",
          "increase",
          "changes",
          "idelta",
          "resets",
          "absent",
          "absent_over_time",
          "count_over_time",
          "present_over_time",
          "timestamp",
          // Other rules check quantiles.
          "histogram_quantile");

  /** Operands of a sum, which bounds the work for long chains. */
  private static final int MAX_OPERANDS = 10;

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    Predicate<VectorSelector> gauge = GaugeHeuristic.infer(context);
    for (DashboardQuery query : context.queries()) {
      if (query.kind() != DashboardQuery.Kind.VARIABLE) {
        query
            .analysis()
            .ifPresent(
                analysis ->
                    check(
                        query, analysis, s -> !context.isInContract(s) && gauge.test(s), reporter));
      }
    }
  }

  private void check(
      DashboardQuery query,
      Analysis analysis,
      Predicate<VectorSelector> gauge,
      ViolationReporter reporter) {
    InheritedAttribute<Boolean> allowed =
        InheritedAttribute.compute(analysis.root(), false, CounterWithoutRateRule::isFitting);
    analysis.selectors().stream()
        .filter(selector -> !allowed.value(selector))
        .filter(
            selector -> analysis.seriesInfo(selector).filter(SeriesInfo::isCumulative).isPresent())
        .filter(selector -> !gauge.test(selector))
        .forEach(selector -> reporter.add(violation(query, selector, analysis)));
  }

  private static boolean isFitting(boolean outer, Expr parent, Expr child) {
    return outer
        || parent instanceof Call call && ALLOWED.contains(call.name())
        || parent instanceof AggregateExpr aggregate && counts(aggregate)
        || parent instanceof BinaryExpr binary && (filters(binary, child) || isDifference(binary));
  }

  private static boolean counts(AggregateExpr aggregate) {
    return aggregate
        .aggregator()
        .filter(a -> a == Aggregator.COUNT || a == Aggregator.GROUP)
        .isPresent();
  }

  /** The right side of {@code and} and {@code unless} only selects series. */
  private static boolean filters(BinaryExpr binary, Expr child) {
    return (binary.op() == BinaryOp.AND || binary.op() == BinaryOp.UNLESS)
        && child == binary.right();
  }

  /**
   * Whether counters are subtracted. The difference of two values of one counter is its increase;
   * that of two counters, such as started and finished requests, is a number of things in flight.
   */
  private static boolean isDifference(BinaryExpr binary) {
    return binary.op() == BinaryOp.SUB && isValue(binary.left()) && isValue(binary.right());
  }

  /** Whether an expression is a value of one metric, or the sum of some such values. */
  private static boolean isValue(Expr expr) {
    Expr first = expr.withoutParens();
    for (int i = 0; i < MAX_OPERANDS && isSum(first); i++) {
      BinaryExpr sum = (BinaryExpr) first;
      if (InnerSelector.findMetric(sum.right()).isEmpty()) {
        return false;
      }
      first = sum.left().withoutParens();
    }
    return InnerSelector.findMetric(first).isPresent();
  }

  private static boolean isSum(Expr expr) {
    return expr instanceof BinaryExpr binary
        && (binary.op() == BinaryOp.ADD || binary.op() == BinaryOp.SUB);
  }

  private Violation violation(DashboardQuery query, VectorSelector selector, Analysis analysis) {
    boolean isHistogram = QuantileCalls.isHistogramSelector(selector, analysis);
    return query.violation(
        this,
        selector.span(),
        "\""
            + selector.metric().orElse("")
            + (isHistogram
                ? "\" is a histogram, whose counts reset on restarts"
                : "\" is a counter, which resets on restarts"),
        "use rate(…[5m]) or increase(…[5m])");
  }
}

package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Violation;
import io.panelwright.promql.Aggregator;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.Known;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A counter is read through a function that knows restarts, not as the number it stands at. */
final class CounterIsReadAsRate implements Policy {

  private static final Rule RULE =
      Rule.warning(
          "counter-without-rate",
          "a counter is shown as the number it stands at",
          """
          A counter counts from the start of its process: the number says mostly how long the process
          has been running, and falls to zero when it restarts. Write rate() for events per second,
          increase() for events in a span of time. Counting series, or asking whether there are any,
          is fine.
          """,
          Example.query("sum(http_requests_total)"),
          Example.query("sum(rate(http_requests_total[5m]))"));

  /** Functions that know of restarts, or that do not look at the value. */
  private static final Set<String> FITTING =
      Set.of(
          "rate",
          "irate",
          "increase",
          "changes",
          "resets",
          "absent",
          "absent_over_time",
          "count_over_time",
          "present_over_time",
          "timestamp",
          // Other rules look at quantiles.
          "histogram_quantile");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    Predicate<VectorSelector> gauge = GaugeByUse.of(subject);
    for (Ask ask : subject.asks()) {
      if (ask.kind() != Ask.Kind.VARIABLE) {
        ask.analysis()
            .ifPresent(
                analysis ->
                    check(ask, analysis, s -> !subject.isStated(s) && gauge.test(s), report));
      }
    }
  }

  private void check(Ask ask, Analysis analysis, Predicate<VectorSelector> gauge, Report report) {
    Inherited<Boolean> fitting =
        Inherited.of(analysis.root(), false, CounterIsReadAsRate::isFitting);
    analysis.selectors().stream()
        .filter(selector -> !fitting.of(selector))
        .filter(selector -> analysis.known(selector).filter(Known::isCumulative).isPresent())
        .filter(selector -> !gauge.test(selector))
        .forEach(selector -> report.add(violation(ask, selector)));
  }

  private static boolean isFitting(boolean outer, Expr around, Expr part) {
    return outer
        || around instanceof Call call && FITTING.contains(call.name())
        || around instanceof AggregateExpr aggregate && counts(aggregate)
        || around instanceof BinaryExpr binary && (filters(binary, part) || isDifference(binary));
  }

  private static boolean counts(AggregateExpr aggregate) {
    return aggregate
        .aggregator()
        .filter(a -> a == Aggregator.COUNT || a == Aggregator.GROUP)
        .isPresent();
  }

  /** The right side of these only says which series stay. */
  private static boolean filters(BinaryExpr binary, Expr part) {
    return (binary.op() == BinaryOp.AND || binary.op() == BinaryOp.UNLESS)
        && part == binary.right();
  }

  /** Two numbers of one counter give what it counted between them. */
  private static boolean isDifference(BinaryExpr binary) {
    if (binary.op() != BinaryOp.SUB) {
      return false;
    }
    Optional<String> counter = Core.metric(binary.left());
    return counter.isPresent() && counter.equals(Core.metric(binary.right()));
  }

  private Violation violation(Ask ask, VectorSelector selector) {
    return ask.violation(
        this,
        selector.span(),
        "\"" + selector.metric().orElse("") + "\" counts from the start of its process",
        "write rate(…[5m]) or increase(…[5m])");
  }
}

package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.QueryRule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Aggregator;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.analysis.Analysis;

/** Reports {@code topk()} and {@code bottomk()} in graphs; off by default. */
final class TopkOverTimeRule implements QueryRule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
              "topk-over-time",
              "topk() in a graph selects different series at each point",
              """
              topk() selects series at each point in time. A graph of topk(5, …) may show twenty
              lines with gaps, which are not the five greatest of the whole range. Show them in a
              bar gauge or table with an instant query, or state in the title that the selection is
              per point in time. Off unless configured, because the behavior is often intended.
              """,
              Example.query("topk(5, sum by (job) (rate(http_requests_total[5m])))"),
              Example.query("sum by (job) (rate(http_requests_total[5m]))"))
          .disabledByDefault();

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(DashboardQuery query, Analysis analysis, ViolationReporter reporter) {
    boolean graph =
        query.panel().filter(panel -> panel.view().type().equals("timeseries")).isPresent();
    boolean instant =
        query.target().filter(target -> target.view().json().isTrue("instant")).isPresent();
    if (graph && !instant) {
      analysis
          .root()
          .walk()
          .filter(TopkOverTimeRule::chooses)
          .forEach(
              expr ->
                  reporter.add(
                      query.violation(
                          this,
                          expr.span(),
                          ((AggregateExpr) expr).op() + "() selects different series at each point",
                          "use an instant query in a bar gauge or table")));
    }
  }

  private static boolean chooses(Expr expr) {
    return expr instanceof AggregateExpr aggregate
        && aggregate
            .aggregator()
            .filter(a -> a == Aggregator.TOPK || a == Aggregator.BOTTOMK)
            .isPresent()
        && !isAtOneTime(aggregate);
  }

  /** Whether all selectors have an {@code @} modifier, so that the choice is always the same. */
  private static boolean isAtOneTime(AggregateExpr aggregate) {
    return aggregate
        .walk()
        .filter(VectorSelector.class::isInstance)
        .allMatch(selector -> ((VectorSelector) selector).modifiers().at().isPresent());
  }
}

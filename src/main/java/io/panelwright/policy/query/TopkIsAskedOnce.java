package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.QueryPolicy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.promql.Aggregator;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.analysis.Analysis;

/** The greatest series are asked for at one time, not anew at each point of a graph. */
final class TopkIsAskedOnce implements QueryPolicy {

  private static final Rule RULE =
      Rule.warning(
              "topk-over-time",
              "a graph asks for the greatest series anew at each point",
              """
              topk() chooses at each point in time. A graph of the five greatest series may have twenty
              lines, most of them with gaps, and none is the five greatest of the whole range. Show
              them in a bar gauge or table with an instant query, or say "at a time" in the title. Off
              unless configured, since people know it and use it.
              """,
              Example.query("topk(5, sum by (job) (rate(http_requests_total[5m])))"),
              Example.query("sum by (job) (rate(http_requests_total[5m]))"))
          .off();

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Analysis analysis, Report report) {
    boolean graph =
        ask.panel().filter(panel -> panel.view().type().equals("timeseries")).isPresent();
    boolean instant =
        ask.target().filter(target -> target.view().json().isTrue("instant")).isPresent();
    if (graph && !instant) {
      analysis
          .root()
          .walk()
          .filter(TopkIsAskedOnce::chooses)
          .forEach(
              expr ->
                  report.add(
                      ask.violation(
                          this,
                          expr.span(),
                          ((AggregateExpr) expr).op() + "() chooses anew at each point",
                          "ask once, with an instant query in a bar gauge or table")));
    }
  }

  private static boolean chooses(Expr expr) {
    return expr instanceof AggregateExpr aggregate
        && aggregate
            .aggregator()
            .filter(a -> a == Aggregator.TOPK || a == Aggregator.BOTTOMK)
            .isPresent();
  }
}

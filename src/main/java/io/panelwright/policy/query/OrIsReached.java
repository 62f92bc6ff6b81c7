package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.QueryPolicy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Matching;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.Labels;

/** What stands behind {@code or} is reached at times. */
final class OrIsReached implements QueryPolicy {

  private static final Rule RULE =
      Rule.error(
          "or-never-reached",
          "what stands behind \"or\" is never reached",
          """
          "or" adds the series of its right side that have other labels than those of the left. The
          left side here always returns something with the very labels that the right side would
          have, such as vector(0), so the right side is never seen. Put what may be missing on the
          left.
          """,
          Example.query("vector(0) or sum(rate(http_requests_total[5m]))"),
          Example.query("sum(rate(http_requests_total[5m])) or sum(rate(old_requests_total[5m]))"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Analysis analysis, Report report) {
    analysis
        .root()
        .walk()
        .filter(expr -> expr instanceof BinaryExpr binary && isNeverReached(binary, analysis))
        .map(BinaryExpr.class::cast)
        .forEach(
            binary ->
                report.add(
                    ask.violation(
                        this,
                        binary.right().span(),
                        "the left side of this \"or\" always returns something",
                        "put what may be missing on the left of \"or\"")));
  }

  private static boolean isNeverReached(BinaryExpr binary, Analysis analysis) {
    return binary.op() == BinaryOp.OR
        && binary.matching().isPresent()
        && analysis.alwaysReturns(binary.left())
        && covers(binary.matching().get(), binary, analysis);
  }

  /** Whether each series on the right has a partner on the left, once there is any. */
  private static boolean covers(Matching matching, BinaryExpr binary, Analysis analysis) {
    return matching.on() && matching.labels().isEmpty()
        || hasNone(analysis.labels(binary.left())) && hasNone(analysis.labels(binary.right()));
  }

  private static boolean hasNone(Labels labels) {
    return !labels.isOpen() && labels.names().isEmpty();
  }
}

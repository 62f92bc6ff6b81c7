package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.QueryRule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.ConstantFallback;
import io.panelwright.promql.analysis.InheritedAttribute;
import java.util.stream.Stream;

/** Reports ages that are computed from zero if no time was recorded. */
final class AgeFromEpochRule implements QueryRule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "age-from-epoch",
          "without a recorded time the panel shows the time since 1970",
          """
          time() minus zero is the time since 1970. Before the first event, or if the producer is
          down, the panel shows an age of more than fifty years. Remove the default: without a time
          the query returns no age, and the panel can show a text for "no data".
          """,
          Example.query("time() - (max(job_last_success_timestamp_seconds) or vector(0))"),
          Example.query("time() - max(job_last_success_timestamp_seconds)"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(DashboardQuery query, Analysis analysis, ViolationReporter reporter) {
    collect(analysis)
        .forEach(
            fallback ->
                reporter.add(
                    query.violation(
                        this,
                        fallback.expr().span(),
                        "without a recorded time this is the time since 1970",
                        "remove \"or "
                            + fallback.expr().right().span().substringOf(query.parsed().text())
                            + "\"")));
  }

  /** Returns the constant fallbacks of times that are subtracted from the current time. */
  static Stream<ConstantFallback> collect(Analysis analysis) {
    InheritedAttribute<Boolean> inSubtraction =
        InheritedAttribute.compute(
            analysis.root(),
            false,
            (outer, parent, child) -> outer || isTakenFromNow(parent, child));
    return ConstantFallback.collect(analysis.root())
        .filter(fallback -> inSubtraction.value(fallback.expr()));
  }

  private static boolean isTakenFromNow(Expr parent, Expr child) {
    return parent instanceof BinaryExpr binary
        && binary.op() == BinaryOp.SUB
        && child == binary.right()
        && binary.left().withoutParens() instanceof Call call
        && (call.is("time") || call.is("vector") && isNow(call));
  }

  private static boolean isNow(Call vector) {
    return vector.args().stream()
        .anyMatch(argument -> argument.withoutParens() instanceof Call call && call.is("time"));
  }
}

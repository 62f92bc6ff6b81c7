package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.QueryPolicy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.analysis.Analysis;
import java.util.stream.Stream;

/** An age is not computed from a time that nobody recorded. */
final class AgeHasNoDefault implements QueryPolicy {

  private static final Rule RULE =
      Rule.error(
          "age-of-1970",
          "without a recorded time the age of 1970 is shown",
          """
          time() minus zero is the time since 1970. While nothing has happened yet, or the producer is
          gone, the panel shows an age of more than fifty years, in red, at night. Leave the default
          away: without a time there is no age, and the panel can say so in words.
          """,
          Example.query("time() - (max(job_last_success_timestamp_seconds) or vector(0))"),
          Example.query("time() - max(job_last_success_timestamp_seconds)"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Analysis analysis, Report report) {
    in(analysis)
        .forEach(
            fallback ->
                report.add(
                    ask.violation(
                        this,
                        fallback.or().span(),
                        "without a time this is the age of 1970",
                        "leave \"or "
                            + fallback.or().right().span().in(ask.parsed().text())
                            + "\" away")));
  }

  /** Numbers for a missing time that is taken from now. */
  static Stream<Fallback> in(Analysis analysis) {
    Inherited<Boolean> aged =
        Inherited.of(
            analysis.root(), false, (outer, around, part) -> outer || isTakenFromNow(around, part));
    return Fallback.in(analysis.root()).filter(fallback -> aged.of(fallback.or()));
  }

  private static boolean isTakenFromNow(Expr around, Expr part) {
    return around instanceof BinaryExpr binary
        && binary.op() == BinaryOp.SUB
        && part == binary.right()
        && binary.left().unwrapped() instanceof Call call
        && (call.is("time") || call.is("vector") && isNow(call));
  }

  private static boolean isNow(Call vector) {
    return vector.args().stream()
        .anyMatch(argument -> argument.unwrapped() instanceof Call call && call.is("time"));
  }
}

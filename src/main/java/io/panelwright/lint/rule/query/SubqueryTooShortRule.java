package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.QueryLanguage;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Expr.SubqueryExpr;
import java.util.List;

/** Reports rates over subqueries that have fewer than two samples. */
final class SubqueryTooShortRule implements Rule {

  /** The first version whose ranges exclude their start. */
  private static final int LEFT_OPEN_VERSION = 3;

  /** Functions that return nothing for a single sample. */
  private static final List<String> OF_TWO_SAMPLES =
      List.of(
          "rate",
          "irate",
          "increase",
          "delta",
          "idelta",
          "deriv",
          "predict_linear",
          "holt_winters",
          "double_exponential_smoothing");

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "subquery-too-short",
          "a rate over a subquery whose range is shorter than two steps",
          """
          A rate needs two samples. In Prometheus 3 a range excludes its start, so the subquery
          [1m:1m] has one sample, where Prometheus 2 had two, and the rate of it is always empty. A
          range between one and two steps has two samples only sometimes. Use a range of several
          steps, or a range without a step: rate(x[5m]).
          """,
          Example.query("rate(http_requests_total[1m:1m])"),
          Example.query("rate(http_requests_total[5m])"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    if (context.dialect().target().major() < LEFT_OPEN_VERSION) {
      return;
    }
    for (DashboardQuery query : context.queries()) {
      // VictoriaMetrics also uses the sample before the window.
      query.analysis().stream()
          .filter(analysis -> query.language() == QueryLanguage.PROMQL)
          .flatMap(analysis -> analysis.root().walk())
          .filter(expr -> expr instanceof Call call && OF_TWO_SAMPLES.contains(call.name()))
          .forEach(expr -> check(query, (Call) expr, reporter));
    }
  }

  private void check(DashboardQuery query, Call call, ViolationReporter reporter) {
    for (Expr argument : call.args()) {
      if (argument.withoutParens() instanceof SubqueryExpr subquery
          && subquery.step().isPresent()) {
        double steps = steps(query, subquery.range(), subquery.step().get());
        if (steps < 2) {
          reporter.add(
              query.violation(
                  this,
                  subquery.range().span(),
                  call.name()
                      + "() needs two samples, but the subquery "
                      + (steps > 1 ? "sometimes has only one" : "has at most one"),
                  "use a range of at least two steps, or remove the step"));
        }
      }
    }
  }

  /** The range in steps; infinite if it is unknown. */
  private static double steps(DashboardQuery query, Expr range, Expr step) {
    if (range instanceof NumberLiteral length && step instanceof NumberLiteral distance) {
      return length.value() / distance.value();
    }
    String text = query.parsed().text();
    boolean equal = range.span().substringOf(text).equals(step.span().substringOf(text));
    return equal ? 1 : Double.POSITIVE_INFINITY;
  }
}

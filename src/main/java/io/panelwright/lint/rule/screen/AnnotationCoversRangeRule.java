package io.panelwright.lint.rule.screen;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.NumberLiteral;
import java.util.List;
import java.util.Optional;

/** Reports annotations that last as long as events keep coming. */
final class AnnotationCoversRangeRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "annotation-covers-range",
          "the annotation is a region as long as events keep coming",
          """
          Grafana joins consecutive points of an annotation query to a region. A rate or an increase
          is positive at every point while events occur, so the region covers all graphs in the
          color of the annotation. Mark the point at which events begin: "(sum(increase(x[1m])) > 0)
          unless (sum(increase(x[1m] offset 1m)) > 0)", with a step of 1m.
          """,
          Example.dashboard(annotation("sum(increase(http_errors_total[1m])) > 0")),
          Example.dashboard(
              annotation(
                  "sum(increase(http_errors_total[1m])) > 0 unless"
                      + " sum(increase(http_errors_total[1m] offset 1m)) > 0")));

  private static final List<String> RATES = List.of("rate", "increase", "irate");

  private static String annotation(String promql) {
    return """
        {"annotations": {"list": [{"name": "Errors", "enable": true, "iconColor": "red",
          "step": "1m", "datasource": {"type": "prometheus", "uid": "prom"},
          "expr": "%s"}]}}
        """
        .formatted(promql);
  }

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (DashboardQuery query : context.queries()) {
      if (query.kind() == DashboardQuery.Kind.ANNOTATION) {
        query
            .expr()
            .flatMap(AnnotationCoversRangeRule::persistentRate)
            .ifPresent(
                rate ->
                    reporter.add(
                        query.violation(
                            this,
                            rate.span(),
                            "this is positive as long as events keep coming: the annotation is a"
                                + " region",
                            "mark the begin: … unless (the same with offset) > 0")));
      }
    }
  }

  /** The rate whose being positive is the whole condition. */
  private static Optional<Expr> persistentRate(Expr expr) {
    Expr inner = expr.withoutParens();
    if (inner instanceof BinaryExpr binary) {
      boolean positive = binary.op() == BinaryOp.GTR || binary.op() == BinaryOp.NEQ;
      boolean zero =
          binary.right().withoutParens() instanceof NumberLiteral number && number.value() == 0;
      return positive && zero ? persistentRate(binary.left()) : Optional.empty();
    }
    if (inner instanceof AggregateExpr aggregate) {
      return persistentRate(aggregate.expr());
    }
    return inner instanceof Call call && RATES.stream().anyMatch(call::is)
        ? Optional.of(call)
        : Optional.empty();
  }
}

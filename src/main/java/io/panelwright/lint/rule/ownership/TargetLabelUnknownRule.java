package io.panelwright.lint.rule.ownership;

import io.panelwright.contract.BuiltinMetrics;
import io.panelwright.contract.Contract;
import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.LabelMatcher;
import io.panelwright.promql.LabelName;
import io.panelwright.promql.Span;
import java.util.Set;

/** Reports queries of targets that use labels other than {@code job} and {@code instance}. */
final class TargetLabelUnknownRule implements ContractRule {

  private static final Set<String> OF_TARGETS = Set.of("job", "instance", LabelMatcher.METRIC_NAME);

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "target-label-unknown",
          "a query of targets uses a label that Prometheus does not add",
          """
          up and scrape_… have the labels job and instance, and labels from the configuration of a
          single server. A panel that filters or groups targets by such a label, for example stack,
          is empty on every server without it.
          """,
          Example.query("count by (stack) (up{stack=~\".+\"})"),
          Example.query("count by (job) (up)"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(
      DashboardQuery query, Expr expr, Contract contract, ViolationReporter reporter) {
    expr.walk().forEach(child -> checkPart(query, child, reporter));
  }

  private void checkPart(DashboardQuery query, Expr child, ViolationReporter reporter) {
    if (child instanceof VectorSelector selector && isOfTargets(selector)) {
      selector.matchers().stream()
          .filter(matcher -> isOther(matcher.name()))
          .forEach(
              matcher ->
                  reporter.add(violation(query, matcher.span(), matcher.name(), "filtered")));
    }
    if (child instanceof AggregateExpr aggregate
        && !aggregate.grouping().without()
        && aggregate.expr().withoutParens() instanceof VectorSelector selector
        && isOfTargets(selector)) {
      for (LabelName label : aggregate.grouping().labels()) {
        if (isOther(label.text())) {
          reporter.add(violation(query, label.span(), label.text(), "grouped"));
        }
      }
    }
  }

  private static boolean isOfTargets(VectorSelector selector) {
    return selector
        .metric()
        .filter(name -> BuiltinMetrics.contains(name) && !BuiltinMetrics.isAlertMetric(name))
        .isPresent();
  }

  private static boolean isOther(String label) {
    return !OF_TARGETS.contains(label) && !GrafanaVariables.containsAny(label);
  }

  private Violation violation(DashboardQuery query, Span span, String label, String how) {
    return query.violation(
        this,
        span,
        "targets are " + how + " by \"" + label + "\", which Prometheus does not add",
        "use job and instance only");
  }
}

package io.panelwright.lint.rule.ownership;

import io.panelwright.contract.BuiltinMetrics;
import io.panelwright.contract.Contract;
import io.panelwright.contract.ExternalLabels;
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
import io.panelwright.text.ShortList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports queries of targets that use labels other than {@code job} and {@code instance}. */
final class TargetLabelUnknownRule implements ContractRule {

  private static final List<String> OF_ALL_TARGETS = List.of("job", "instance");

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "target-label-unknown",
          "a query of targets uses a label that Prometheus does not add",
          """
          up and scrape_… have the labels job and instance, and the target labels that the contract
          declares for a job. A panel that filters or groups targets by another label, for example
          stack, is empty. External labels of Prometheus are not labels of its series; only a global
          view such as Thanos or Mimir has them.
          """,
          Example.query("count by (stack) (up{stack=~\".+\"})"),
          Example.query("count by (job) (up)"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(ContractQuery query, ViolationReporter reporter) {
    query
        .expr()
        .walk()
        .forEach(child -> checkPart(query.query(), child, query.contract(), reporter));
  }

  private void checkPart(
      DashboardQuery query, Expr child, Contract contract, ViolationReporter reporter) {
    if (child instanceof VectorSelector selector && isOfTargets(selector)) {
      selector.matchers().stream()
          .filter(matcher -> isOther(matcher.name(), contract))
          .forEach(
              matcher ->
                  reporter.add(
                      violation(query, matcher.span(), matcher.name(), "filtered", contract)));
    }
    if (child instanceof AggregateExpr aggregate
        && !aggregate.grouping().without()
        && aggregate.expr().withoutParens() instanceof VectorSelector selector
        && isOfTargets(selector)) {
      for (LabelName label : aggregate.grouping().labels()) {
        if (isOther(label.text(), contract)) {
          reporter.add(violation(query, label.span(), label.text(), "grouped", contract));
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

  private static boolean isOther(String label, Contract contract) {
    return !OF_ALL_TARGETS.contains(label)
        && !label.equals(LabelMatcher.METRIC_NAME)
        && !contract.targetLabels().contains(label)
        && !GrafanaVariables.containsAny(label);
  }

  private Violation violation(
      DashboardQuery query, Span span, String label, String how, Contract contract) {
    Optional<String> external = ExternalLabels.explain(label, contract.stack().servers());
    return query.violation(
        this,
        span,
        external.orElse(
            "targets are " + how + " by \"" + label + "\", which Prometheus does not add"),
        external.isPresent() ? ExternalLabels.HINT : hint(contract));
  }

  private static String hint(Contract contract) {
    List<String> labels =
        Stream.concat(OF_ALL_TARGETS.stream(), contract.targetLabels().stream())
            .distinct()
            .toList();
    return labels.equals(OF_ALL_TARGETS)
        ? "use job and instance only"
        : "use one of " + ShortList.format(labels);
  }
}

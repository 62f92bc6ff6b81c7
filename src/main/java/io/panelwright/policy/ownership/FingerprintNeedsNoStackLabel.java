package io.panelwright.policy.ownership;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Everywhere;
import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Violation;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.LabelName;
import io.panelwright.promql.Matcher;
import io.panelwright.promql.Span;
import io.panelwright.promql.Variables;
import java.util.Set;

/** A question about targets depends on no label but {@code job} and {@code instance}. */
final class FingerprintNeedsNoStackLabel implements ContractPolicy {

  private static final Set<String> OF_TARGETS = Set.of("job", "instance", Matcher.METRIC_NAME);

  private static final Rule RULE =
      Rule.error(
          "target-label",
          "a question about targets depends on a label that Prometheus does not add",
          """
          up and scrape_… have the labels job and instance, and whatever else somebody configured on
          one server. A panel that filters or groups targets by such a label, say stack, is empty on
          every server without it, just when it should say which server answers.
          """,
          Example.query("count by (stack) (up{stack=~\".+\"})"),
          Example.query("count by (job) (up)"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Expr expr, Contract contract, Report report) {
    expr.walk().forEach(part -> checkPart(ask, part, report));
  }

  private void checkPart(Ask ask, Expr part, Report report) {
    if (part instanceof VectorSelector selector && isOfTargets(selector)) {
      selector.matchers().stream()
          .filter(matcher -> isOther(matcher.name()))
          .forEach(
              matcher -> report.add(violation(ask, matcher.span(), matcher.name(), "filtered")));
    }
    if (part instanceof AggregateExpr aggregate
        && !aggregate.grouping().without()
        && aggregate.expr().unwrapped() instanceof VectorSelector selector
        && isOfTargets(selector)) {
      for (LabelName label : aggregate.grouping().labels()) {
        if (isOther(label.text())) {
          report.add(violation(ask, label.span(), label.text(), "grouped"));
        }
      }
    }
  }

  private static boolean isOfTargets(VectorSelector selector) {
    return selector
        .metric()
        .filter(name -> Everywhere.has(name) && !Everywhere.isOfAlerts(name))
        .isPresent();
  }

  private static boolean isOther(String label) {
    return !OF_TARGETS.contains(label) && !Variables.anyIn(label);
  }

  private Violation violation(Ask ask, Span span, String label, String how) {
    return ask.violation(
        this,
        span,
        "targets are " + how + " by \"" + label + "\", which Prometheus does not add",
        "use job and instance only");
  }
}

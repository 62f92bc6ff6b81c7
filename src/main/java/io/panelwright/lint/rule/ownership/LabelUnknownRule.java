package io.panelwright.lint.rule.ownership;

import io.panelwright.contract.ExternalLabels;
import io.panelwright.contract.SeriesOwners;
import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.LabelName;
import io.panelwright.text.ShortList;
import io.panelwright.text.Suggestions;
import java.util.List;
import java.util.Optional;

/** Reports matchers on a label that the metric does not have. */
final class LabelUnknownRule implements ContractRule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "label-unknown",
          "the metric does not have the label",
          """
          A matcher on a missing label matches no series, or all of them; a variable that lists the
          label's values stays empty. The contract lists the labels of each metric and of its
          targets; job and instance, which Prometheus adds, le of buckets and quantile of summaries
          are allowed too. External labels of Prometheus are not labels of its series; only a global
          view such as Thanos or Mimir has them. In the example shop_orders_total has the label
          result.
          """,
          Example.query("rate(shop_orders_total{status=\"paid\"}[5m])"),
          Example.query("rate(shop_orders_total{result=\"paid\"}[5m])"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(ContractQuery query, ViolationReporter reporter) {
    query.report(this, reporter);
    query.query().query().label().ifPresent(label -> checkVariableLabel(query, label, reporter));
  }

  /** Checks the label whose values a variable lists. */
  private void checkVariableLabel(
      ContractQuery query, LabelName label, ViolationReporter reporter) {
    if (query.expr().withoutParens() instanceof VectorSelector selector
        && !GrafanaVariables.containsAny(label.text())) {
      SeriesOwners owners = query.contract().owners(selector);
      owners
          .possibleLabels()
          .filter(labels -> !labels.contains(label.text()))
          .ifPresent(labels -> reporter.add(violation(query.query(), label, owners, labels)));
    }
  }

  private Violation violation(
      DashboardQuery query, LabelName label, SeriesOwners owners, List<String> labels) {
    Optional<String> external = ExternalLabels.explain(label.text(), owners.servers());
    return ViolationReporter.violation(
            this,
            query.location(),
            external.orElseGet(
                () ->
                    "\""
                        + owners.series()
                        + "\" has no label \""
                        + label.text()
                        + "\""
                        + Suggestions.didYouMean(label.text(), labels)),
            external.isPresent()
                ? ExternalLabels.HINT
                : "use one of its labels: " + ShortList.format(labels))
        .withFragment(query.query().source(), label.span());
  }
}

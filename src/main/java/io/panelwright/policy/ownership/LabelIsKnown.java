package io.panelwright.policy.ownership;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Fault;
import io.panelwright.contract.Ownership;
import io.panelwright.diagnostic.Nearest;
import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Violation;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.LabelName;
import io.panelwright.promql.Variables;
import java.util.List;

/** A condition is on a label that the metric has. */
final class LabelIsKnown implements ContractPolicy {

  private static final Rule RULE =
      Rule.error(
          "unknown-label",
          "the metric does not have the label",
          """
          A condition on a label that is not there lets no series pass, or all of them; a variable
          that lists its values stays empty. The contract knows the labels of each metric; job and
          instance, which Prometheus adds, and le, which buckets have, belong to them. In the example
          shop_orders_total has the label result.
          """,
          Example.query("rate(shop_orders_total{status=\"paid\"}[5m])"),
          Example.query("rate(shop_orders_total{result=\"paid\"}[5m])"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Expr expr, Contract contract, Report report) {
    for (Fault fault : contract.queries().faults(expr)) {
      if (fault.code().equals(RULE.code())) {
        report.add(ask.violation(this, fault.span(), fault.message(), fault.next()));
      }
    }
    ask.query().wanted().ifPresent(label -> checkWanted(ask, label, expr, contract, report));
  }

  /** The label whose values a variable wants. */
  private void checkWanted(Ask ask, LabelName label, Expr expr, Contract contract, Report report) {
    if (expr.unwrapped() instanceof VectorSelector selector && !Variables.anyIn(label.text())) {
      String series = selector.metric().orElse("");
      contract
          .ownerOf(series)
          .filter(owner -> !owner.labels(series).contains(label.text()))
          .ifPresent(owner -> report.add(violation(ask, label, series, owner)));
    }
  }

  private Violation violation(Ask ask, LabelName label, String series, Ownership owner) {
    List<String> labels = owner.labels(series);
    return Report.of(
            this,
            ask.where(),
            "\""
                + series
                + "\" has no label \""
                + label.text()
                + "\""
                + Nearest.hint(label.text(), labels),
            "write one of its labels: " + String.join(", ", labels))
        .in(ask.query().source(), label.span());
  }
}

package io.panelwright.lint.rule.ownership;

import io.panelwright.lint.Example;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;

/** Reports matchers with a value that the label never has. */
final class LabelValueUnknownRule implements ContractRule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "label-value-unknown",
          "the label never has the value",
          """
          For some labels the contract lists all possible values. A matcher with another value
          matches no series, or all of them, as if no events had occurred. In the example the result
          of shop_orders_total is paid or declined.
          """,
          Example.query("rate(shop_orders_total{result=\"payed\"}[5m])"),
          Example.query("rate(shop_orders_total{result=\"paid\"}[5m])"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(ContractQuery query, ViolationReporter reporter) {
    query.report(this, reporter);
  }
}

package io.panelwright.policy.ownership;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Fault;
import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.promql.Expr;

/** A condition compares a label with a value that it can have. */
final class ValueIsKnown implements ContractPolicy {

  private static final Rule RULE =
      Rule.error(
          "unknown-value",
          "the label never has the value",
          """
          The contract lists all values that some labels can have. A condition on another value lets no
          series pass, or all of them, and looks like a quiet day. In the example the result of
          shop_orders_total is paid or declined.
          """,
          Example.query("rate(shop_orders_total{result=\"payed\"}[5m])"),
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
  }
}

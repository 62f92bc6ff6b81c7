package io.panelwright.policy.ownership;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Fault;
import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.promql.Expr;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A metric is one that a producer of the contract serves. */
final class MetricIsKnown implements ContractPolicy {

  private static final Rule RULE =
      Rule.error(
          "unknown-metric",
          "no producer serves the metric",
          """
          Of a metric that nobody serves Prometheus returns nothing, and the panel is empty for ever:
          usually a slip of the pen. What client libraries add by themselves, such as process_… and
          go_…, is not in the contract and left alone, and so are other systems' metrics that are asked
          of datasources that the contract does not know. In the example the contract knows
          shop_orders_total.
          """,
          Example.panel(
              """
              {"datasource": {"type": "prometheus", "uid": "prom"},
               "targets": [{"refId": "A", "expr": "rate(shop_order_total[5m])"}]}
              """),
          Example.panel(
              """
              {"datasource": {"type": "prometheus", "uid": "prom"},
               "targets": [{"refId": "A", "expr": "rate(shop_orders_total[5m])"}]}
              """));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Expr expr, Contract contract, Report report) {
    Asked asked = Asked.of(ask, contract);
    boolean ours = asked.fixed().isPresent() || isVariableOf(contract, asked);
    Set<String> prefixes =
        contract.seriesNames().stream().map(MetricIsKnown::prefix).collect(Collectors.toSet());
    for (Fault fault : contract.queries().faults(expr)) {
      String name = fault.span().in(ask.parsed().text());
      boolean meant = ours || prefixes.contains(prefix(name));
      if (fault.code().equals(RULE.code()) && meant) {
        report.add(ask.violation(this, fault.span(), fault.message(), fault.next()));
      }
    }
  }

  private static boolean isVariableOf(Contract contract, Asked asked) {
    List<String> uids = contract.domains().stream().map(d -> d.datasource().uid()).toList();
    return asked.variable() && uids.contains(asked.text());
  }

  private static String prefix(String name) {
    int end = name.indexOf('_');
    return end < 0 ? name : name.substring(0, end);
  }
}

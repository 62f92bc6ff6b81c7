package io.panelwright.policy.ownership;

import io.panelwright.contract.Contract;
import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.promql.Expr;

/** What only one Prometheus has is asked of it, whatever people pick. */
final class PinnedDomainFollowsNoVariable implements ContractPolicy {

  private static final Rule RULE =
      Rule.error(
          "pinned-domain",
          "a pinned metric is asked of the datasource that people pick",
          """
          The contract pins the metric's domain to one datasource, since only one Prometheus scrapes
          its producer. With a variable the panel is empty for every other pick, often for the default
          one, and looks as if the producer were down. In the example bank_balance is pinned to
          prom_bank.
          """,
          Example.panel(
              """
              {"datasource": {"type": "prometheus", "uid": "${ds}"},
               "targets": [{"refId": "A", "expr": "bank_balance"}]}
              """),
          Example.panel(
              """
              {"datasource": {"type": "prometheus", "uid": "prom_bank"},
               "targets": [{"refId": "A", "expr": "bank_balance"}]}
              """));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Expr expr, Contract contract, Report report) {
    Asked asked = Asked.of(ask, contract);
    if (asked.variable()) {
      Claim.in(expr, contract)
          .filter(claim -> !claim.isChosen())
          .forEach(
              claim ->
                  report.add(
                      ask.violation(
                          this,
                          claim.selector().span(),
                          claim.reason() + "; the query asks " + asked.text(),
                          "ask the datasource \"" + claim.home().uid() + "\"")));
    }
  }
}

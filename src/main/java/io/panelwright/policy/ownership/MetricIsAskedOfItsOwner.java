package io.panelwright.policy.ownership;

import io.panelwright.contract.Contract;
import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.promql.Expr;

/** A metric is asked of the Prometheus that has it. */
final class MetricIsAskedOfItsOwner implements ContractPolicy {

  private static final Rule RULE =
      Rule.error(
          "metric-owner",
          "a metric is asked of a Prometheus that does not have it",
          """
          The contract says which producer serves a metric, which Prometheus scrapes it and which
          datasource asks that. Any other datasource answers with nothing, or with a copy that nobody
          keeps. What every Prometheus has, such as up, is, with a job, the affair of that job's
          Prometheus. In the example bank_balance is served by the bank, which the
          Prometheus of prom_bank scrapes.
          """,
          Example.panel(
              """
              {"datasource": {"type": "prometheus", "uid": "prom"},
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
    if (asked.fixed().isEmpty()) {
      return;
    }
    Claim.in(expr, contract)
        .filter(claim -> !asked.isFixedTo(claim.home()))
        .forEach(
            claim ->
                report.add(
                    ask.violation(
                        this,
                        claim.selector().span(),
                        claim.reason() + "; the query asks " + asked.text(),
                        "ask the datasource \""
                            + (claim.isEverywhere()
                                ? claim.home().uid()
                                : claim.domain().datasource().uid())
                            + "\"")));
  }
}

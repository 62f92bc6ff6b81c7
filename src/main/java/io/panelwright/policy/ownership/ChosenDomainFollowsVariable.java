package io.panelwright.policy.ownership;

import io.panelwright.contract.Contract;
import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.promql.Expr;

/** What people pick a datasource for is asked of the one that they pick. */
final class ChosenDomainFollowsVariable implements ContractPolicy {

  private static final Rule RULE =
      Rule.warning(
          "chosen-domain",
          "a metric for which people pick a datasource is pinned to one",
          """
          The contract asks this metric's domain through a variable, so that people can look at another
          Prometheus. A panel that is pinned shows the same whatever they pick, next to panels that
          follow. In the example probe_runs_total is asked through ${ds}.
          """,
          Example.panel(
              """
              {"datasource": {"type": "prometheus", "uid": "prom"},
               "targets": [{"refId": "A", "expr": "rate(probe_runs_total[5m])"}]}
              """),
          Example.panel(
              """
              {"datasource": {"type": "prometheus", "uid": "${ds}"},
               "targets": [{"refId": "A", "expr": "rate(probe_runs_total[5m])"}]}
              """));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Expr expr, Contract contract, Report report) {
    Asked asked = Asked.of(ask, contract);
    Claim.in(expr, contract)
        .filter(claim -> claim.isChosen() && !claim.isEverywhere())
        .filter(claim -> asked.isFixedTo(claim.home()))
        .forEach(
            claim ->
                report.add(
                    ask.violation(
                        this,
                        claim.selector().span(),
                        claim.reason() + "; the query asks " + asked.text(),
                        "ask the datasource \"" + claim.domain().datasource().uid() + "\"")));
  }
}

package io.panelwright.policy.ownership;

import io.panelwright.contract.Contract;
import io.panelwright.policy.Ask;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Subject;
import io.panelwright.promql.Expr;

/** A rule that holds each query against the contract, as far as queries can be read. */
interface ContractPolicy extends Policy {

  /** Tells every violation of one query. */
  void check(Ask ask, Expr expr, Contract contract, Report report);

  @Override
  default void check(Subject subject, Report report) {
    subject
        .contract()
        .ifPresent(
            contract ->
                subject
                    .asks()
                    .forEach(
                        ask -> ask.expr().ifPresent(expr -> check(ask, expr, contract, report))));
  }
}

package io.panelwright.lint.rule.ownership;

import io.panelwright.contract.Contract;
import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Expr;
import java.util.stream.Stream;

/** A rule that checks each valid query against the contract. */
interface ContractRule extends Rule {

  /** Reports every violation of one query. */
  void check(DashboardQuery query, Expr expr, Contract contract, ViolationReporter reporter);

  @Override
  default void check(LintContext context, ViolationReporter reporter) {
    context
        .contract()
        .ifPresent(
            contract ->
                context
                    .queries()
                    .forEach(
                        query ->
                            Stream.concat(Stream.of(query), query.selectors().stream())
                                .forEach(part -> check(part, contract, reporter))));
  }

  private void check(DashboardQuery query, Contract contract, ViolationReporter reporter) {
    query.expr().ifPresent(expr -> check(query, expr, contract, reporter));
  }
}

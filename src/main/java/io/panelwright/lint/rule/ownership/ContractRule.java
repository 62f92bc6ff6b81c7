package io.panelwright.lint.rule.ownership;

import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.ViolationReporter;

/** A rule that checks each valid query against the contract. */
interface ContractRule extends Rule {

  /** Reports every violation of one query. */
  void check(ContractQuery query, ViolationReporter reporter);

  @Override
  default void check(LintContext context, ViolationReporter reporter) {
    ContractQuery.ALL.of(context).forEach(query -> check(query, reporter));
  }
}

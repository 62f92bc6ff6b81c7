package io.panelwright.lint.rule.ownership;

import io.panelwright.contract.Contract;
import io.panelwright.contract.ContractViolation;
import io.panelwright.lint.DashboardFact;
import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Expr;
import io.panelwright.promql.analysis.Analysis;
import java.util.List;
import java.util.stream.Stream;

/**
 * A valid query with the facts that the contract has about it.
 *
 * @param selectors with owners
 * @param violations that are independent of the query's datasource
 */
record ContractQuery(
    DashboardQuery query,
    Expr expr,
    Contract contract,
    QueryDatasource datasource,
    List<OwnedSelector> selectors,
    List<ContractViolation> violations) {

  /** Of the queries of a dashboard; none without a contract. */
  static final DashboardFact<List<ContractQuery>> ALL = DashboardFact.of(ContractQuery::all);

  ContractQuery {
    selectors = List.copyOf(selectors);
    violations = List.copyOf(violations);
  }

  private static List<ContractQuery> all(LintContext context) {
    return context.contract().stream()
        .flatMap(
            contract ->
                context.queries().stream()
                    .flatMap(query -> Stream.concat(Stream.of(query), query.selectors().stream()))
                    .flatMap(query -> query.expr().stream().map(e -> resolve(query, e, contract))))
        .toList();
  }

  private static ContractQuery resolve(DashboardQuery query, Expr expr, Contract contract) {
    return new ContractQuery(
        query,
        expr,
        contract,
        QueryDatasource.resolve(query, contract),
        OwnedSelector.collect(expr, contract).toList(),
        contract
            .queryValidator()
            .validate(
                expr, () -> query.analysis().orElseGet(() -> Analysis.analyze(expr, contract))));
  }

  /** Reports the violations with the code of a rule. */
  void report(Rule rule, ViolationReporter reporter) {
    for (ContractViolation violation : violations(rule.metadata().code())) {
      reporter.add(query.violation(rule, violation.span(), violation.message(), violation.hint()));
    }
  }

  /** The violations with a code. */
  List<ContractViolation> violations(String code) {
    return violations.stream().filter(violation -> violation.code().equals(code)).toList();
  }
}

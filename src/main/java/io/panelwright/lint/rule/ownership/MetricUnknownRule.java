package io.panelwright.lint.rule.ownership;

import io.panelwright.contract.Contract;
import io.panelwright.contract.ContractViolation;
import io.panelwright.lint.Example;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.List;

/** Reports metrics that no producer of the contract serves. */
final class MetricUnknownRule implements ContractRule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "metric-unknown",
          "no producer serves the metric",
          """
          Prometheus returns nothing for such a metric, so the panel is always empty; usually the
          name is misspelled. "panelwright contract check --all" lists the metrics that the servers
          have and the contract lacks, with their Java lines. Not reported are metrics that client libraries add, such as process_…
          and go_…, and metrics of other systems on datasources that the contract does not contain.
          In the example the contract contains shop_orders_total.
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
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(ContractQuery query, ViolationReporter reporter) {
    List<ContractViolation> violations = query.violations(RULE.code());
    if (violations.isEmpty()) {
      return;
    }
    Contract contract = query.contract();
    QueryDatasource datasource = query.datasource();
    boolean knownDatasource = datasource.fixed().isPresent() || isVariableOf(contract, datasource);
    for (ContractViolation violation : violations) {
      String name = violation.span().substringOf(query.query().parsed().text());
      if (knownDatasource || hasPrefix(contract, prefix(name))) {
        reporter.add(
            query.query().violation(this, violation.span(), violation.message(), violation.hint()));
      }
    }
  }

  private static boolean hasPrefix(Contract contract, String prefix) {
    return contract.seriesNames().stream().anyMatch(name -> prefix(name).equals(prefix));
  }

  private static boolean isVariableOf(Contract contract, QueryDatasource datasource) {
    List<String> uids = contract.domains().stream().map(d -> d.datasource().uid()).toList();
    return datasource.variable() && uids.contains(datasource.text());
  }

  private static String prefix(String name) {
    int end = name.indexOf('_');
    return end < 0 ? name : name.substring(0, end);
  }
}

package io.panelwright.lint.rule.ownership;

import io.panelwright.lint.Example;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;

/** Reports pinned metrics that are queried through a datasource variable. */
final class DatasourceNotPinnedRule implements ContractRule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "datasource-not-pinned",
          "a pinned metric is queried through a datasource variable",
          """
          The contract pins the metric's domain to one datasource because only one Prometheus
          scrapes its producer. With a variable the panel is empty for every other datasource, often
          also for the default, as if the producer were down. In the example bank_balance is pinned
          to prom_bank.
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
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(ContractQuery query, ViolationReporter reporter) {
    QueryDatasource datasource = query.datasource();
    if (datasource.variable()) {
      query.selectors().stream()
          .filter(selector -> !selector.allowsVariable())
          .forEach(
              owned ->
                  reporter.add(
                      query
                          .query()
                          .violation(
                              this,
                              owned.selector().span(),
                              owned.reason() + "; the query uses " + datasource.text(),
                              "use the datasource " + owned.datasources())));
    }
  }
}

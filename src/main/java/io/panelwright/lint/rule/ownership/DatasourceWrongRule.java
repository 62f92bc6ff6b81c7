package io.panelwright.lint.rule.ownership;

import io.panelwright.lint.Example;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;

/** Reports metrics that are queried from a Prometheus which does not have them. */
final class DatasourceWrongRule implements ContractRule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "datasource-wrong",
          "a metric is queried from a Prometheus that does not have it",
          """
          The contract contains the producer of each metric, the Prometheus that scrapes the
          producer, and the datasource of that Prometheus. Any other datasource returns nothing, or
          an unmaintained copy. Metrics of every Prometheus, such as up, belong to the Prometheus of
          their job if the query has a job. In the example bank_balance is served by the bank, which
          the Prometheus of prom_bank scrapes.
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
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(ContractQuery query, ViolationReporter reporter) {
    QueryDatasource datasource = query.datasource();
    if (datasource.fixed().isEmpty()) {
      return;
    }
    query.selectors().stream()
        .filter(selector -> !selector.isOn(datasource::isFixedTo))
        .forEach(
            owned ->
                reporter.add(
                    query
                        .query()
                        .violation(
                            this,
                            owned.selector().span(),
                            owned.reason() + "; the query uses " + datasource.text(),
                            "use the datasource "
                                + (owned.isBuiltin()
                                    ? owned.datasources()
                                    : owned.domainDatasources()))));
  }
}

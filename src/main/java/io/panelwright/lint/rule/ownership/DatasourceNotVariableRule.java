package io.panelwright.lint.rule.ownership;

import io.panelwright.lint.Example;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;

/** Reports metrics with a fixed datasource that need a datasource variable. */
final class DatasourceNotVariableRule implements ContractRule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "datasource-not-variable",
          "a metric that needs a datasource variable has a fixed datasource",
          """
          In the contract the metric's domain uses a variable, so that users can select another
          Prometheus. A panel with a fixed datasource ignores the selection while the other panels
          follow it. In the example probe_runs_total is queried through ${ds}.
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
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(ContractQuery query, ViolationReporter reporter) {
    QueryDatasource datasource = query.datasource();
    query.selectors().stream()
        .filter(selector -> selector.needsVariable() && !selector.isBuiltin())
        .filter(owned -> owned.isOn(datasource::isFixedTo))
        .forEach(
            owned ->
                reporter.add(
                    query
                        .query()
                        .violation(
                            this,
                            owned.selector().span(),
                            owned.reason() + "; the query uses " + datasource.text(),
                            "use the datasource " + owned.domainDatasources())));
  }
}

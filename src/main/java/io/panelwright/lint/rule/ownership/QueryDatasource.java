package io.panelwright.lint.rule.ownership;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.lint.DashboardQuery;
import io.panelwright.promql.GrafanaVariables;
import java.util.Optional;

/**
 * The datasource of a query, resolved with the contract.
 *
 * @param text as the dashboard has it
 * @param fixed a datasource of the contract; empty for a variable and for an unknown datasource
 * @param variable whether the datasource is a variable
 */
record QueryDatasource(String text, Optional<Datasource> fixed, boolean variable) {

  static QueryDatasource resolve(DashboardQuery query, Contract contract) {
    String uid = query.datasource().map(DatasourceRef::uid).orElse("");
    if (uid.isEmpty() || uid.equals("default")) {
      Optional<Datasource> defaultDatasource =
          contract.stack().datasources().stream().filter(Datasource::isDefault).findFirst();
      return new QueryDatasource("Grafana's default datasource", defaultDatasource, false);
    }
    return new QueryDatasource(uid, contract.datasource(uid), GrafanaVariables.containsAny(uid));
  }

  boolean isFixedTo(Datasource datasource) {
    return fixed.filter(datasource::equals).isPresent();
  }
}

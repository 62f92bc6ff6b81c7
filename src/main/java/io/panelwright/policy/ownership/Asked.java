package io.panelwright.policy.ownership;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.document.DatasourceRef;
import io.panelwright.policy.Ask;
import io.panelwright.promql.Variables;
import java.util.Optional;

/**
 * What a query asks, in the contract's words.
 *
 * @param text as the dashboard has it
 * @param fixed a datasource of the contract; empty for a variable and for one that it does not know
 * @param variable whether people choose it
 */
record Asked(String text, Optional<Datasource> fixed, boolean variable) {

  static Asked of(Ask ask, Contract contract) {
    String uid = ask.datasource().map(DatasourceRef::uid).orElse("");
    if (uid.isEmpty() || uid.equals("default")) {
      Optional<Datasource> usual =
          contract.stack().datasources().stream().filter(Datasource::isDefault).findFirst();
      return new Asked("Grafana's default datasource", usual, false);
    }
    return new Asked(uid, contract.datasource(uid), Variables.anyIn(uid));
  }

  boolean isFixedTo(Datasource datasource) {
    return fixed.filter(datasource::equals).isPresent();
  }
}

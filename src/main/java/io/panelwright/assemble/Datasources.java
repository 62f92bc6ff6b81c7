package io.panelwright.assemble;

import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceChoice;
import io.panelwright.document.DatasourceRef;

/** References to the contract's datasources as documents have them. */
final class Datasources {

  private Datasources() {}

  static DatasourceRef of(DatasourceChoice choice) {
    return DatasourceRef.of(Datasource.TYPE, choice.uid());
  }
}

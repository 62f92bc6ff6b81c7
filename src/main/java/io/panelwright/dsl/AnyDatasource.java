package io.panelwright.dsl;

/** Something that can be asked: a domain of the contract, or a datasource of another kind. */
public interface AnyDatasource {

  /** How dashboards name it. */
  DatasourceId id();
}

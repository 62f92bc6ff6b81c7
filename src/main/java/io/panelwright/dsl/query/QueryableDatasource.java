package io.panelwright.dsl.query;

/** A datasource that panels can query: a domain of the contract, or any other datasource. */
public interface QueryableDatasource {

  /** The reference used in dashboards. */
  DatasourceId id();
}

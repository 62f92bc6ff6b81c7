package io.panelwright.dsl.query;

import io.panelwright.json.Json;

/** The query of a query variable, for any datasource. */
public sealed interface BaseVariableQuery permits VariableQuery, DatasourceVariableQuery {

  /** The datasource to query. */
  DatasourceId datasource();

  /** The text shown in Grafana's list of variables. */
  String definition();

  /** The JSON as Grafana writes it: an object for most datasources, a text for some. */
  Json json();
}

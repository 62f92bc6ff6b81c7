package io.panelwright.dsl;

import io.panelwright.json.Json;

/** What a query variable asks, of any datasource. */
public sealed interface AnyVariableQuery permits VariableQuery, ForeignVariableQuery {

  /** What is asked. */
  DatasourceId datasource();

  /** As people see it in the list of variables. */
  String definition();

  /** As Grafana writes it: an object for most datasources, a text for some. */
  Json json();
}

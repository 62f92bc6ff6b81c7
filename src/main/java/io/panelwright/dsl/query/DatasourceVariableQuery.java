package io.panelwright.dsl.query;

import io.panelwright.json.Json;

/**
 * A variable query of a datasource other than a Prometheus of the contract.
 *
 * @param definition as shown in Grafana's list of variables
 * @param json as the datasource's plugin writes it
 */
public record DatasourceVariableQuery(DatasourceId datasource, String definition, Json json)
    implements BaseVariableQuery {}

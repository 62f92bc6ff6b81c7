package io.panelwright.dsl;

import io.panelwright.json.Json;

/**
 * What a query variable asks of a datasource that is no Prometheus of the contract.
 *
 * @param definition as people see it in the list of variables
 * @param json as the datasource's plugin writes it
 */
public record ForeignVariableQuery(DatasourceId datasource, String definition, Json json)
    implements AnyVariableQuery {}

package io.panelwright.dsl.query;

import io.panelwright.json.Json;

/** A datasource other than a Prometheus of the contract; it creates its queries. */
public abstract class BaseDatasource implements QueryableDatasource {

  private final DatasourceId id;

  BaseDatasource(String type, String uid) {
    this(DatasourceId.given(type, uid));
  }

  BaseDatasource(DatasourceId id) {
    this.id = id;
  }

  @Override
  public final DatasourceId id() {
    return id;
  }

  final DatasourceQuery.Spec newQuery() {
    return DatasourceQuery.Spec.of(id);
  }

  final DatasourceVariableQuery variableQuery(String definition, Json query) {
    return new DatasourceVariableQuery(id, definition, query);
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof BaseDatasource that && id.equals(that.id);
  }

  @Override
  public final int hashCode() {
    return id.hashCode();
  }

  @Override
  public final String toString() {
    return id.type() + " " + id.uid();
  }
}

package io.panelwright.dsl;

import io.panelwright.json.Json;

/** A datasource that is no Prometheus of the contract. Its queries exist only through it. */
public abstract class ForeignDatasource implements AnyDatasource {

  private final DatasourceId id;

  ForeignDatasource(String type, String uid) {
    this.id = DatasourceId.given(type, uid);
  }

  @Override
  public final DatasourceId id() {
    return id;
  }

  final ForeignQuery.Spec ask() {
    return ForeignQuery.Spec.of(id);
  }

  final ForeignVariableQuery offers(String definition, Json query) {
    return new ForeignVariableQuery(id, definition, query);
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof ForeignDatasource that && id.equals(that.id);
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

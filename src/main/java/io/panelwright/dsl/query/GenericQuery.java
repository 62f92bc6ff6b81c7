package io.panelwright.dsl.query;

/** A query of a {@link GenericDatasource}. */
public final class GenericQuery extends DatasourceQuery<GenericQuery> {

  GenericQuery(Spec spec) {
    super(spec);
  }

  @Override
  GenericQuery with(Spec spec) {
    return new GenericQuery(spec);
  }
}

package io.panelwright.dsl;

/** A query of an {@link OtherDatasource}. */
public final class OtherQuery extends ForeignQuery<OtherQuery> {

  OtherQuery(Spec spec) {
    super(spec);
  }

  @Override
  OtherQuery with(Spec spec) {
    return new OtherQuery(spec);
  }
}

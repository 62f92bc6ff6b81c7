package io.panelwright.dsl;

import io.panelwright.json.Json;

/** The datasources of a type. */
public final class DatasourceVariable extends ManyVariable<DatasourceVariable> {

  DatasourceVariable(Spec spec) {
    super(spec);
  }

  @Override
  DatasourceVariable with(Spec spec) {
    return new DatasourceVariable(spec);
  }

  /** Keeps datasources whose name matches. */
  public DatasourceVariable regex(String regex) {
    return with("regex", Json.of(regex));
  }
}

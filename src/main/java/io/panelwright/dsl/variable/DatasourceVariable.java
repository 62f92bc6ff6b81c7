package io.panelwright.dsl.variable;

import io.panelwright.json.Json;

/** The datasources of a type. */
public final class DatasourceVariable extends MultiValueVariable<DatasourceVariable> {

  DatasourceVariable(Spec spec) {
    super(spec);
  }

  @Override
  DatasourceVariable with(Spec spec) {
    return new DatasourceVariable(spec);
  }

  /** Limits the options to datasources whose name matches. */
  public DatasourceVariable regex(String regex) {
    return with("regex", Json.of(regex));
  }
}

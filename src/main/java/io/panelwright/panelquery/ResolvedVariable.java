package io.panelwright.panelquery;

import io.panelwright.client.http.RequestFailure;
import io.panelwright.grafana.interpolation.VariableValue;
import io.panelwright.grafana.interpolation.VariableValue.LabeledValue;
import java.util.List;
import java.util.Optional;

/**
 * A dashboard variable with its value.
 *
 * @param query the query for its options, as sent; empty without a query
 * @param server the server of the query
 * @param options the values that a user can select
 * @param failure the failure of the query
 */
public record ResolvedVariable(
    String name,
    VariableValue value,
    String query,
    Optional<CachingPrometheus> server,
    List<LabeledValue> options,
    Optional<RequestFailure> failure) {

  public ResolvedVariable {
    options = List.copyOf(options);
  }

  /** A variable without a query. */
  static ResolvedVariable withoutQuery(
      String name, VariableValue value, List<LabeledValue> options) {
    return new ResolvedVariable(name, value, "", Optional.empty(), options, Optional.empty());
  }

  /** Replaces the value. */
  ResolvedVariable withValue(VariableValue newValue) {
    return new ResolvedVariable(name, newValue, query, server, options, failure);
  }

  /** Whether the variable has no value. */
  public boolean isEmpty() {
    return value.allValue().isEmpty() && value.values().stream().allMatch(String::isEmpty);
  }
}

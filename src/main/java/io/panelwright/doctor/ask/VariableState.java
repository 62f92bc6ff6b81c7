package io.panelwright.doctor.ask;

import io.panelwright.http.Failure;
import io.panelwright.interpolation.VariableValue;
import java.util.List;
import java.util.Optional;

/**
 * A variable with its value.
 *
 * @param query what was asked for its options, as sent; empty where nobody was asked
 * @param server that was asked
 * @param options all that can be picked now
 * @param failure why there are no options
 */
public record VariableState(
    String name,
    VariableValue value,
    String query,
    Optional<Server> server,
    List<String> options,
    Optional<Failure> failure) {

  public VariableState {
    options = List.copyOf(options);
  }

  /** A variable that asks nobody. */
  static VariableState known(String name, VariableValue value, List<String> options) {
    return new VariableState(name, value, "", Optional.empty(), options, Optional.empty());
  }

  /** The same variable with something else picked. */
  VariableState with(VariableValue other) {
    return new VariableState(name, other, query, server, options, failure);
  }

  /** Whether there is nothing that could be picked. */
  public boolean isEmpty() {
    return value.all().isEmpty() && value.values().stream().allMatch(String::isEmpty);
  }
}

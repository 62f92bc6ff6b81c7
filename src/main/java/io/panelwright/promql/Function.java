package io.panelwright.promql;

import java.util.List;
import java.util.Optional;

/**
 * A PromQL function.
 *
 * @param arguments types of the arguments; {@code variadic} determines whether the last one is
 *     optional or repeated
 * @param variadic occurrences of the last argument: 0 for exactly one, n for up to n, -1 for any
 *     number
 * @param experimental whether it needs a feature flag
 * @param since first version with this function
 * @param until first version without this function
 */
public record Function(
    String name,
    List<ValueType> arguments,
    int variadic,
    ValueType returns,
    boolean experimental,
    PrometheusVersion since,
    Optional<PrometheusVersion> until) {

  public Function {
    arguments = List.copyOf(arguments);
  }

  /** The function with this name, including removed functions; names are case-sensitive. */
  public static Optional<Function> byName(String name) {
    return FunctionTable.byName(name);
  }

  /** All functions in alphabetical order. */
  public static List<Function> all() {
    return FunctionTable.all();
  }
}

package io.panelwright.promql;

import java.util.List;
import java.util.Optional;

/**
 * A function of PromQL.
 *
 * @param arguments types of the arguments; the last one may be left out or repeated, as {@code
 *     variadic} says
 * @param variadic how often the last argument may be given: 0 for once and always, n for up to n
 *     times, -1 for any number
 * @param experimental whether Prometheus wants a feature flag for it
 * @param since the version that brought it
 * @param until the version that removed it
 */
public record Function(
    String name,
    List<ValueType> arguments,
    int variadic,
    ValueType returns,
    boolean experimental,
    Version since,
    Optional<Version> until) {

  public Function {
    arguments = List.copyOf(arguments);
  }

  /** The function of this name, also one that is gone; names heed the case. */
  public static Optional<Function> of(String name) {
    return Functions.of(name);
  }

  /** All functions, by name. */
  public static List<Function> all() {
    return Functions.all();
  }
}

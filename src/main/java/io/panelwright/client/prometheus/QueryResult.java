package io.panelwright.client.prometheus;

import java.util.List;
import java.util.Optional;

/**
 * The result of an expression.
 *
 * @param series a scalar is one series without labels
 * @param text the value of a string expression
 */
public record QueryResult(Type type, List<Series> series, Optional<String> text) {

  /** The type of an expression's value. */
  public enum Type {
    VECTOR,
    MATRIX,
    SCALAR,
    STRING
  }

  public QueryResult {
    series = List.copyOf(series);
  }

  /** Whether the result has neither series nor text. */
  public boolean isEmpty() {
    return series.isEmpty() && text.isEmpty();
  }

  /** Whether the result has series, but no number in them. */
  public boolean isNanOnly() {
    return !series.isEmpty() && series.stream().noneMatch(Series::hasNumber);
  }
}

package io.panelwright.prometheus;

import java.util.List;
import java.util.Optional;

/**
 * What an expression gave.
 *
 * @param series also of a scalar, which is one series without labels
 * @param text of an expression that is a string
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

  /** Whether it has no series, and is no text. */
  public boolean isEmpty() {
    return series.isEmpty() && text.isEmpty();
  }

  /** Whether there are series, none of which has a number. */
  public boolean isNanOnly() {
    return !series.isEmpty() && series.stream().noneMatch(Series::hasNumber);
  }
}

package io.panelwright.contract;

import java.util.List;

/**
 * A label of a metric.
 *
 * @param values all possible values; empty if any value is possible
 */
public record Label(String name, List<String> values) {

  public Label {
    values = List.copyOf(values);
  }

  /** A label with any value. */
  public static Label open(String name) {
    return new Label(name, List.of());
  }

  /** A label with these values only. */
  public static Label closed(String name, String... values) {
    return new Label(name, List.of(values));
  }

  /** Whether the set of values is fixed. */
  public boolean isClosed() {
    return !values.isEmpty();
  }
}

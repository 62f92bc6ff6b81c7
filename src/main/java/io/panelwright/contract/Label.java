package io.panelwright.contract;

import java.util.List;

/**
 * A label of a metric.
 *
 * @param values all values it can have; empty where the set is open
 */
public record Label(String name, List<String> values) {

  public Label {
    values = List.copyOf(values);
  }

  /** A label that takes any value. */
  public static Label open(String name) {
    return new Label(name, List.of());
  }

  /** A label that takes these values only. */
  public static Label closed(String name, String... values) {
    return new Label(name, List.of(values));
  }

  /** Whether it takes certain values only. */
  public boolean isClosed() {
    return !values.isEmpty();
  }
}

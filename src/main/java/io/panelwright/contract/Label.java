package io.panelwright.contract;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A label of a metric.
 *
 * @param values all possible values; empty if any value is possible
 */
public record Label(String name, List<String> values) {

  private static final Pattern NAME = Pattern.compile("(?!__)[a-zA-Z_][a-zA-Z0-9_]*");

  /**
   * @throws IllegalArgumentException if the name is not a label name, or is one of those with which
   *     Prometheus starts its own: {@code __}
   */
  public Label {
    requireName(name);
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

  /** Whether a contract can declare a label with this name. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  static void requireName(String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "\""
              + name
              + "\" is not a label name: expected letters, digits and _, without __ at the"
              + " start");
    }
  }

  /** Whether the set of values is fixed. */
  public boolean isClosed() {
    return !values.isEmpty();
  }
}

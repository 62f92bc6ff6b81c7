package io.panelwright.assertions;

import java.util.Optional;

/**
 * A text that a panel shows, with its color.
 *
 * @param name of the series, column, row or tile; empty without
 * @param color a CSS color; empty without
 */
record ShownValue(String name, String text, Optional<String> color) {

  static ShownValue of(String name, String text) {
    return new ShownValue(name, text, Optional.empty());
  }

  /** For failures, with the name of the color. */
  String describe(ColorNames colors) {
    return (name.isEmpty() ? "" : name + ": ")
        + "\""
        + text
        + "\""
        + color.map(css -> " (" + colors.name(css) + ")").orElse("");
  }
}

package io.panelwright.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** When results contain colors: the values of {@code --color}. */
enum ColorChoice {
  /** On a terminal, unless {@code NO_COLOR} is set. */
  AUTO,
  /** Also in files and pipes, and if {@code NO_COLOR} is set. */
  ALWAYS,
  NEVER;

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ColorChoice> byId(String id) {
    return Arrays.stream(values()).filter(mode -> mode.id().equals(id)).findFirst();
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(ColorChoice::id).toList();
  }
}

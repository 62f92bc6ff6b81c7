package io.panelwright.lint;

import io.panelwright.diagnostic.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much a house makes of a rule. */
public enum Level {
  OFF(Optional.empty()),
  INFO(Optional.of(Severity.INFO)),
  WARNING(Optional.of(Severity.WARNING)),
  ERROR(Optional.of(Severity.ERROR));

  private final Optional<Severity> severity;

  Level(Optional<Severity> severity) {
    this.severity = severity;
  }

  /** Of the rule's findings; empty when it is off. */
  public Optional<Severity> severity() {
    return severity;
  }

  /** The word that people write. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All words. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Level::word).toList();
  }

  /**
   * The level of a word.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Level of(String word) {
    return Arrays.stream(values())
        .filter(level -> level.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is no level"));
  }
}

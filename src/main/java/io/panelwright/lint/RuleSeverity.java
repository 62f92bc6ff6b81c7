package io.panelwright.lint;

import io.panelwright.diagnostic.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The configured severity of a rule, or off. */
public enum RuleSeverity {
  OFF(Optional.empty()),
  INFO(Optional.of(Severity.INFO)),
  WARNING(Optional.of(Severity.WARNING)),
  ERROR(Optional.of(Severity.ERROR));

  private final Optional<Severity> severity;

  RuleSeverity(Optional<Severity> severity) {
    this.severity = severity;
  }

  /** The rule severity of a finding's severity. */
  public static RuleSeverity of(Severity severity) {
    return switch (severity) {
      case INFO -> INFO;
      case WARNING -> WARNING;
      case ERROR -> ERROR;
    };
  }

  /** The severity of the rule's findings; empty if the rule is off. */
  public Optional<Severity> severity() {
    return severity;
  }

  /** The name in the configuration. */
  public String configName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All names in the configuration. */
  public static List<String> configNames() {
    return Arrays.stream(values()).map(RuleSeverity::configName).toList();
  }

  /**
   * Parses a name of the configuration.
   *
   * @throws IllegalArgumentException if the name is unknown
   */
  public static RuleSeverity parse(String name) {
    return Arrays.stream(values())
        .filter(level -> level.configName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is not a severity"));
  }
}

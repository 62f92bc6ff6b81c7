package io.panelwright.diagnostic;

/** Severities of findings, in ascending order. */
public enum Severity {
  INFO,
  WARNING,
  /** Prevents rendering. */
  ERROR;

  /** The name in reports, such as {@code error}. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

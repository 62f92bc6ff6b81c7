package io.panelwright.diagnostic;

/** How much a finding matters, least first. */
public enum Severity {
  INFO,
  WARNING,
  /** Stops rendering. */
  ERROR;

  /** The word people read. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

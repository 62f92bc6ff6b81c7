package io.panelwright.lint;

import java.util.Optional;

/** Receives the violations that a rule reports. */
public interface ViolationReporter {

  /** Adds a violation. */
  void add(Violation violation);

  /** Creates a violation. */
  static Violation violation(Rule rule, DashboardLocation location, String message, String hint) {
    return new Violation(
        rule.metadata(), location, message, hint, Optional.empty(), Optional.empty());
  }
}

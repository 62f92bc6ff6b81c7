package io.panelwright.lint;

import java.util.List;

/**
 * The violations in a dashboard.
 *
 * @param violations those that no exclusion excludes, by rule
 * @param excluded all others
 */
public record LintResult(List<Violation> violations, List<ExcludedViolation> excluded) {

  public LintResult {
    violations = List.copyOf(violations);
    excluded = List.copyOf(excluded);
  }

  /** A violation and the first exclusion that excludes it. */
  public record ExcludedViolation(Violation violation, Exclusion exclusion) {}
}

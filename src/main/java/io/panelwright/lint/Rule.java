package io.panelwright.lint;

/** A lint rule: metadata and a check. Implementations have no state: several threads use them. */
public interface Rule {

  /** The code, severity and explanation of the rule. */
  RuleMetadata metadata();

  /**
   * Whether the violations in a dashboard depend on other dashboards of the run. All other rules
   * need not check a dashboard again that has not changed; {@code lint --since} relies on it.
   */
  default boolean comparesDashboards() {
    return false;
  }

  /** Reports every violation. Never throws, even for invalid dashboards. */
  void check(LintContext context, ViolationReporter reporter);
}

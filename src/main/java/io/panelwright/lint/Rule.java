package io.panelwright.lint;

/** A lint rule: metadata and a check. Implementations have no state. */
public interface Rule {

  /** The code, severity and explanation of the rule. */
  RuleMetadata metadata();

  /** Reports every violation. Never throws, even for invalid dashboards. */
  void check(LintContext context, ViolationReporter reporter);
}

/**
 * The lint engine: what a rule is, a dashboard as rules read it, and the linter that runs them.
 *
 * <p>Entry points: {@link io.panelwright.lint.Rule}, {@link io.panelwright.lint.LintContext},
 * {@link io.panelwright.lint.Linter}. The rules are in {@code lint.rule}; other jars add rules
 * through {@link io.panelwright.lint.RuleProvider}. Rules report violations, with a fix if one is
 * safe, and change nothing.
 */
package io.panelwright.lint;

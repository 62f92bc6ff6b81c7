/**
 * Rules about conventions of teams, such as names of variables and required matchers; off unless
 * configured.
 *
 * <p>Entry point: {@link io.panelwright.lint.rule.convention.ConventionRules}.
 */
package io.panelwright.lint.rule.convention;

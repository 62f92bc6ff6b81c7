/**
 * Rules about template variables: declaration, use, refresh, and interpolation.
 *
 * <p>Entry point: {@link io.panelwright.lint.rule.variable.VariableRules}.
 */
package io.panelwright.lint.rule.variable;

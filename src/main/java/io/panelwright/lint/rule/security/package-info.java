/**
 * Rules about secrets and scripts in dashboards.
 *
 * <p>Entry point: {@link io.panelwright.lint.rule.security.SecurityRules}.
 */
package io.panelwright.lint.rule.security;

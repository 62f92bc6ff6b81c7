/**
 * Rules about a dashboard as a whole, and about several dashboards of one run.
 *
 * <p>Entry point: {@link io.panelwright.lint.rule.dashboard.DashboardRules}.
 */
package io.panelwright.lint.rule.dashboard;

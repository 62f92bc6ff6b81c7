/**
 * Rules about PromQL: syntax, results that are empty or misleading, and queries that contradict
 * their panel.
 *
 * <p>Entry point: {@link io.panelwright.lint.rule.query.QueryRules}.
 */
package io.panelwright.lint.rule.query;

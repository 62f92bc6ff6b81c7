/**
 * Rules about titles, units, thresholds and options of panels.
 *
 * <p>Entry point: {@link io.panelwright.lint.rule.panel.PanelRules}.
 */
package io.panelwright.lint.rule.panel;

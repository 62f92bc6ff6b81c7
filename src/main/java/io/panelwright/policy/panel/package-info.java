/**
 * Rules about what a panel says of itself and how it shows it: title, unit, thresholds, options.
 *
 * <p>Entry point: {@link io.panelwright.policy.panel.PanelPolicies}.
 */
package io.panelwright.policy.panel;

/**
 * Rules about ids, positions and order of panels.
 *
 * <p>Entry point: {@link io.panelwright.lint.rule.layout.LayoutRules}.
 */
package io.panelwright.lint.rule.layout;

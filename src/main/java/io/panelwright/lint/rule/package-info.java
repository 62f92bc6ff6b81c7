/**
 * The registry of all lint rules.
 *
 * <p>Entry point: {@link io.panelwright.lint.rule.RuleRegistry}. Each package below contains the
 * rules of one subject; a rule's class is named like its code: {@code panel-title-missing} is
 * {@code PanelTitleMissingRule}.
 */
package io.panelwright.lint.rule;

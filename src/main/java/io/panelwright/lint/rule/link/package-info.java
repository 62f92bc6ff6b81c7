/**
 * Rules about the targets of links.
 *
 * <p>Entry point: {@link io.panelwright.lint.rule.link.LinkRules}.
 */
package io.panelwright.lint.rule.link;

/**
 * Rules about regular expressions that Grafana evaluates, in the dialect of JavaScript.
 *
 * <p>Entry point: {@link io.panelwright.lint.rule.regex.RegexRules}.
 */
package io.panelwright.lint.rule.regex;

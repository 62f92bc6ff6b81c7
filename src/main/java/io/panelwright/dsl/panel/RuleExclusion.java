package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.CallSite;

/**
 * An exclusion of a lint rule for one panel. It does not change the panel's JSON.
 *
 * @param rule the code of the rule
 * @param reason why the rule does not apply to the panel
 * @param site the author's line
 */
public record RuleExclusion(String rule, String reason, CallSite site) {}

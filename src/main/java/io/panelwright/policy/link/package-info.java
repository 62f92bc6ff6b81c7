/**
 * Rules about where links of dashboards, panels, fields and texts lead.
 *
 * <p>Entry point: {@link io.panelwright.policy.link.LinkPolicies}.
 */
package io.panelwright.policy.link;

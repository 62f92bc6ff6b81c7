/**
 * Rules about who owns what a query asks for: every metric, label, value and datasource is held
 * against the contract. Without a contract they say nothing.
 *
 * <p>Entry point: {@link io.panelwright.policy.ownership.OwnershipPolicies}.
 */
package io.panelwright.policy.ownership;

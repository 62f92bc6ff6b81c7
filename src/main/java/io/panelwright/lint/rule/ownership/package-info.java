/**
 * Rules about metrics, labels, values and datasources, compared with the contract.
 *
 * <p>Entry point: {@link io.panelwright.lint.rule.ownership.OwnershipRules}.
 */
package io.panelwright.lint.rule.ownership;

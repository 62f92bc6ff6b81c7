/**
 * The comparison of a contract with the live servers: what disappeared, appeared or changed, as
 * findings located in the contract.
 *
 * <p>Entry point: {@link io.panelwright.discovery.comparison.ContractComparison}.
 */
package io.panelwright.discovery.comparison;

/**
 * Rules about where panels stand: ids, places in the grid, order.
 *
 * <p>Entry point: {@link io.panelwright.policy.layout.LayoutPolicies}.
 */
package io.panelwright.policy.layout;

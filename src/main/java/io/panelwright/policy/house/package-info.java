/**
 * Conventions of some houses, as dashboard-linter checks them: names of variables, matchers that
 * every query has. All are off unless configured.
 *
 * <p>Entry point: {@link io.panelwright.policy.house.HousePolicies}.
 */
package io.panelwright.policy.house;

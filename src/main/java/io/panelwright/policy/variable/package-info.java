/**
 * Rules about template variables: declared, used, filled, and put into queries in the right way.
 *
 * <p>Entry point: {@link io.panelwright.policy.variable.VariablePolicies}.
 */
package io.panelwright.policy.variable;

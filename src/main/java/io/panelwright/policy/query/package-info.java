/**
 * Rules about what a query says: that it can be read, that it can return something, and that what
 * it returns is what the panel claims. Without a contract they know of metrics what their names
 * tell.
 *
 * <p>Entry point: {@link io.panelwright.policy.query.QueryPolicies}.
 */
package io.panelwright.policy.query;

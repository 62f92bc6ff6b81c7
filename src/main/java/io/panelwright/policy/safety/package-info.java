/**
 * Rules about what should not be in a dashboard that many people can read: secrets, and scripts
 * that run in their browsers.
 *
 * <p>Entry point: {@link io.panelwright.policy.safety.SafetyPolicies}.
 */
package io.panelwright.policy.safety;

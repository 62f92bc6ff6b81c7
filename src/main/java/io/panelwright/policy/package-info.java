/**
 * One class per rule: each reads a dashboard's document, and the contract where there is one, and
 * tells what is wrong, with a fix where one is safe. {@link io.panelwright.policy.Lint} runs them;
 * {@link io.panelwright.policy.Policies} lists them. Policies change nothing.
 */
package io.panelwright.policy;

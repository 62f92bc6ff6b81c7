/**
 * The dashboards of providers with the panels of {@code panels.yaml}, before they are assembled.
 * The commands and the test kit share it, so that both have the same dashboards.
 *
 * <p>Entry point: {@link io.panelwright.provider.DashboardSequence#of}. May use the ground
 * packages, the dsl, the contract, {@code document} and {@code yaml}.
 */
package io.panelwright.provider;

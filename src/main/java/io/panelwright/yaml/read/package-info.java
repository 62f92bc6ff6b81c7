/**
 * Converts nodes of {@code panels.yaml} to dsl values.
 *
 * <p>Entry point: {@link io.panelwright.yaml.read.DashboardReader}.
 */
package io.panelwright.yaml.read;

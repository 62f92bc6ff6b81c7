/**
 * Writes panels for {@code panels.yaml} in the shortest notation that reads back equal.
 *
 * <p>Entry point: {@link io.panelwright.yaml.write.PanelWriter}.
 */
package io.panelwright.yaml.write;

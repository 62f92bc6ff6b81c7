/**
 * One check per cause of an empty panel, run in a fixed order.
 *
 * <p>Entry point: {@link io.panelwright.doctor.check.CauseFinder}. An <em>expected</em> cause needs
 * no action, for example: no order yet, no alert firing.
 */
package io.panelwright.doctor.check;

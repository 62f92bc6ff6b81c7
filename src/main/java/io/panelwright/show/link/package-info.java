/**
 * Links of panels and values, with variables replaced.
 *
 * <p>Entry points: {@link io.panelwright.show.link.DataLinks} and {@link
 * io.panelwright.show.link.PanelLinks}.
 */
package io.panelwright.show.link;

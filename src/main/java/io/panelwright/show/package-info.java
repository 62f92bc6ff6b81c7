/**
 * The display model: what a panel shows for given query responses, as Grafana computes it. Pure
 * functions without I/O.
 *
 * <p>Entry point: {@link io.panelwright.show.PanelDisplays}. What cannot be reproduced is reported
 * by name.
 */
package io.panelwright.show;

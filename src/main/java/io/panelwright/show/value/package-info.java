/**
 * Values as Grafana prints and colors them: units, decimals, value mappings, thresholds, color
 * schemes.
 *
 * <p>Entry points: {@link io.panelwright.show.value.ValueFormats} and {@link
 * io.panelwright.show.value.DisplayProcessor}.
 */
package io.panelwright.show.value;

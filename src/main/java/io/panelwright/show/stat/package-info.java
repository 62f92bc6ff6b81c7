/**
 * Stats, gauges and bar gauges: single values as large texts, dials and bars, with the font sizes
 * that Grafana computes from the pixels.
 *
 * <p>Entry point: {@link io.panelwright.show.stat.StatContents}.
 */
package io.panelwright.show.stat;

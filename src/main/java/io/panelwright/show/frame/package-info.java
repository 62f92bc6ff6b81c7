/**
 * Data frames: tables of columns, as Grafana's datasources return them and its transformations
 * change them; the display names of frames and fields.
 *
 * <p>Entry points: {@link io.panelwright.show.frame.DataFrame} and {@link
 * io.panelwright.show.frame.DataField}.
 */
package io.panelwright.show.frame;

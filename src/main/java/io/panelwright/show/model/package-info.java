/**
 * What a panel shows, as values: texts, colors, positions and sizes. Every record becomes JSON as
 * it is (see {@link io.panelwright.show.model.DisplayJson}).
 *
 * <p>Entry point: {@link io.panelwright.show.model.PanelDisplay}.
 */
package io.panelwright.show.model;

/**
 * Panel types and their options.
 *
 * <p>Entry points: {@link io.panelwright.dsl.panel.Panels}, and {@link
 * io.panelwright.dsl.panel.StatPanels} for stat panels that show when their producer is down.
 * Options that several panel types share are interfaces such as {@code LegendOptions}.
 */
package io.panelwright.dsl.panel;

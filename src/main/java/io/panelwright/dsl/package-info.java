/**
 * Dashboards, sections, annotations and house style.
 *
 * <p>Entry points: {@link io.panelwright.dsl.Dashboard} and {@link io.panelwright.dsl.Section};
 * panels are in {@code dsl.panel}, queries in {@code dsl.query}. All values are immutable. Required
 * values are parameters of a factory; optional values are set by methods that return a changed
 * copy. Settings are stored by their path in Grafana's JSON ({@code legend.placement}); {@code
 * assembly} adds ids, grid positions and defaults.
 */
package io.panelwright.dsl;

/**
 * Assembles a dashboard's JSON from dsl values: ids from keys, refIds, grid, house style,
 * datasource references, Grafana's defaults.
 *
 * <p>Entry point: {@link io.panelwright.assembly.Assembler}.
 */
package io.panelwright.assembly;

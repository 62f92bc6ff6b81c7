/**
 * Ready-made metrics of common exporters, from their public documentation and sources.
 *
 * <p>Entry point: {@link io.panelwright.contract.exporter.Exporter}. Each exporter has a table of
 * metrics as a resource, one line for each metric; a table is read when it is first used.
 */
package io.panelwright.contract.exporter;

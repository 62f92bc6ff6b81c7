/**
 * Makes a document from what an author said: stable ids from keys, refIds, the grid, house style,
 * datasource references, and the defaults that Grafana would fill in.
 *
 * <p>Entry point: {@link io.panelwright.assemble.Assembler}. The only place that knows both {@code
 * dsl} and {@code document}. May use {@code dsl}, {@code contract}, {@code document}, {@code
 * vocabulary} and {@code json}.
 */
package io.panelwright.assemble;

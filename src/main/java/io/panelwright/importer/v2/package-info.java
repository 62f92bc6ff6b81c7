/**
 * v2 dashboards on their way to values of the dsl: their sections as the assembly would place them,
 * and the whole as Grafana would save it, for the proof that nothing was lost.
 *
 * <p>Entry point: {@link io.panelwright.importer.v2.CanonicalV2}. May use {@code importer.saved},
 * {@code resource}, {@code document} and {@code json}.
 */
package io.panelwright.importer.v2;

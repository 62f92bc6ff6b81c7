/**
 * Transformations of query results, one method per transformation of Grafana.
 *
 * <p>Entry point: {@link io.panelwright.dsl.transform.Transformations}.
 */
package io.panelwright.dsl.transform;

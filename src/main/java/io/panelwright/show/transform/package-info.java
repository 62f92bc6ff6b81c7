/**
 * Grafana's transformations of data frames, one class each.
 *
 * <p>Entry point: {@link io.panelwright.show.transform.Transformations}.
 */
package io.panelwright.show.transform;

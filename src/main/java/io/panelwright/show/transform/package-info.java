/**
 * Grafana's transformations of data frames, one class each.
 *
 * <p>Entry point: {@link io.panelwright.show.transform.TransformationChain}.
 */
package io.panelwright.show.transform;

/**
 * Grafana's transformations of data frames, one class each. The results are those of Grafana's
 * library {@code @grafana/data} (Apache-2.0) in version 13.2, including its peculiarities.
 *
 * <p>Entry point: {@link io.panelwright.show.transform.TransformationChain}. What Grafana cannot
 * apply is part of the result; a {@code TransformerException} never leaves the package.
 */
package io.panelwright.show.transform;

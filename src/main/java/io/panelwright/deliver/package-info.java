/**
 * Delivery to Grafana: what was pushed last, what the source renders, and what Grafana has.
 *
 * <p>{@link io.panelwright.deliver.BaseFinder} finds the last push in the history of a dashboard;
 * {@link io.panelwright.deliver.ThreeWayComparison} compares the three states.
 */
package io.panelwright.deliver;

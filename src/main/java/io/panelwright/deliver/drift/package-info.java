/**
 * Drift: compares what was pushed last, what the source renders, and what Grafana has.
 *
 * <p>Entry point: {@link io.panelwright.deliver.drift.DriftRun}. It sends read requests only: one
 * paged list, one read per dashboard, and the version history of those that differ.
 */
package io.panelwright.deliver.drift;

/**
 * The text formats in which producers expose metrics: Prometheus text format 0.0.4, also with
 * quoted names of Prometheus 3, and OpenMetrics 1.0.
 *
 * <p>Entry point: {@link io.panelwright.exposition.ExpositionParser}, which calls a visitor for
 * each line, so that a scrape of any size needs no memory for its samples.
 */
package io.panelwright.exposition;

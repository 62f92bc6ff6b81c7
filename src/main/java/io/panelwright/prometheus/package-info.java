/**
 * Asks Prometheus, 2.42 to 3.x, and what speaks its API: Thanos, Mimir, VictoriaMetrics.
 *
 * <p>Entry point: {@link io.panelwright.prometheus.Prometheus#at}. What a server does not have is
 * {@link io.panelwright.http.Failure.Unsupported}, never "no data". Fields that came with later
 * versions are optional. May use {@code http} and {@code json}, and Jackson's streaming parser for
 * samples, which are too many for a tree.
 */
package io.panelwright.prometheus;

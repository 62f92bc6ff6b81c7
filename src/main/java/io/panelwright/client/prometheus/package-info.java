/**
 * A client of the HTTP API of Prometheus 2.42 to 3.x and of compatible servers: Thanos, Mimir,
 * VictoriaMetrics.
 *
 * <p>Entry point: {@link io.panelwright.client.prometheus.Prometheus#at}. A missing endpoint is a
 * failure of the kind {@code UNSUPPORTED}, never an empty result. Status responses are bound to
 * records; query results are read as a stream.
 */
package io.panelwright.client.prometheus;

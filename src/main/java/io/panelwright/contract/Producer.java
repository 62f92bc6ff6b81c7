package io.panelwright.contract;

import java.util.List;

/**
 * A process that serves metrics.
 *
 * @param name what people call it
 * @param port on which it serves {@link #METRICS_PATH}
 * @param job its {@code job} label in Prometheus
 * @param scrapedBy the server that owns its data; others may scrape it, too
 * @param metrics all that it serves, besides what a client library adds by itself
 */
public record Producer(
    String name, int port, String job, PrometheusServer scrapedBy, List<Metric> metrics) {

  public static final String METRICS_PATH = "/metrics";

  public Producer {
    metrics = List.copyOf(metrics);
  }
}

package io.panelwright.contract;

import java.util.List;

/**
 * A process that serves metrics.
 *
 * @param name displayed name
 * @param port of {@link #METRICS_PATH}
 * @param job its {@code job} label in Prometheus
 * @param scrapedBy the server whose data is used; others may also scrape the process
 * @param metrics that it declares, without those that a client library adds
 */
public record Producer(
    String name, int port, String job, PrometheusServer scrapedBy, List<Metric> metrics) {

  public static final String METRICS_PATH = "/metrics";

  public Producer {
    metrics = List.copyOf(metrics);
  }
}

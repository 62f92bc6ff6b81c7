package io.panelwright.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * A Prometheus server, or a server with its query API such as Thanos or Mimir.
 *
 * @param name displayed name
 * @param port on the operator's machine
 * @param datasource with which Grafana queries it
 * @param externalLabels the {@code external_labels} of its configuration, or of all servers whose
 *     series a global view has. They are labels of series only if the datasource is a {@linkplain
 *     Datasource#isGlobalView global view}; Prometheus itself adds them to alerts, federation and
 *     remote write only
 */
public record PrometheusServer(
    String name, int port, Datasource datasource, List<Label> externalLabels) {

  /** The path that returns 200 when the server accepts queries. */
  public static final String READY_PATH = "/-/ready";

  public PrometheusServer {
    externalLabels = List.copyOf(externalLabels);
  }

  /** A server without external labels. */
  public PrometheusServer(String name, int port, Datasource datasource) {
    this(name, port, datasource, List.of());
  }

  /** This server with one more external label. */
  public PrometheusServer externalLabel(String label, String value) {
    return externalLabels(Label.closed(label, value));
  }

  /**
   * This server with more external labels. Those of a global view have the values of all servers
   * behind it.
   */
  public PrometheusServer externalLabels(Label... labels) {
    List<Label> more = new ArrayList<>(externalLabels);
    more.addAll(List.of(labels));
    return new PrometheusServer(name, port, datasource, more);
  }

  /** The labels that all its series have for queries: external labels of a global view. */
  public List<Label> seriesLabels() {
    return datasource.isGlobalView() ? externalLabels : List.of();
  }

  /** Name and port for messages. */
  public String describe() {
    return "Prometheus \"" + name + "\" on :" + port;
  }
}

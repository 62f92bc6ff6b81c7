package com.example.fleet;

import static io.panelwright.contract.Label.closed;
import static io.panelwright.contract.Label.open;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.Datasource.Settings;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Domain;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.contract.Producer;
import io.panelwright.contract.ProducerTarget;
import io.panelwright.contract.PrometheusServer;
import java.time.Duration;
import java.util.List;

/** The facts of a fleet: one cluster's Prometheus, and Thanos for all clusters. */
public final class FleetContract {

  private static final Duration SCRAPE_INTERVAL = Duration.ofSeconds(15);

  private static final Datasource CLUSTER_DATASOURCE =
      Datasource.of("fleet-fra", Settings.proxied(SCRAPE_INTERVAL)).asDefault();

  private static final Datasource ALL_DATASOURCE =
      Datasource.of("fleet-all", new Settings("proxy", "POST", "Thanos", SCRAPE_INTERVAL, false));

  /** Its external labels are not part of its series. */
  static final PrometheusServer CLUSTER =
      new PrometheusServer("fra", 9090, CLUSTER_DATASOURCE)
          .externalLabel("cluster", "fra")
          .externalLabel("replica", "a");

  /** All series of Thanos have the external labels of the Prometheus servers behind it. */
  static final PrometheusServer ALL =
      new PrometheusServer("all clusters", 10902, ALL_DATASOURCE)
          .externalLabels(closed("cluster", "fra", "iad"));

  static final Producer NODE =
      Producer.of("node", CLUSTER, FleetMetrics.NODE)
          .targets(
              ProducerTarget.of("web-1:9100").label("env", "prod"),
              ProducerTarget.of("db-1:9100").label("env", "staging"));

  static final Producer API =
      Producer.of("api", CLUSTER, FleetMetrics.API)
          .targetLabels(closed("namespace", "shop"), open("pod"));

  static final Producer WORKER = Producer.of("worker", CLUSTER, FleetMetrics.WORKER);

  static final Producer EDGE = Producer.of("edge", ALL, FleetMetrics.EDGE);

  static final Domain MACHINES = Domain.of("Machines", pinned(CLUSTER), NODE);
  static final Domain INTERFACE = Domain.of("Interface", pinned(CLUSTER), API);
  static final Domain WORK = Domain.of("Work", pinned(CLUSTER), WORKER);
  static final Domain TRAFFIC = Domain.of("Traffic", pinned(ALL), EDGE);

  private FleetContract() {}

  private static DatasourceBinding pinned(PrometheusServer server) {
    return new DatasourceBinding.Pinned(server.datasource());
  }

  /** Returns the contract. */
  public static Contract contract() {
    return Contract.of(
        "Fleet",
        new Contract.Stack(
            new GrafanaServer(3000),
            List.of(CLUSTER, ALL),
            List.of(CLUSTER_DATASOURCE, ALL_DATASOURCE),
            SCRAPE_INTERVAL),
        MACHINES,
        INTERFACE,
        WORK,
        TRAFFIC);
  }
}

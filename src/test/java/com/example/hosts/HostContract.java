package com.example.hosts;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Domain;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.contract.exporter.Exporter;
import java.time.Duration;
import java.util.List;

/** The facts of the hosts. */
final class HostContract {

  private static final Duration SCRAPE_INTERVAL = Duration.ofSeconds(15);

  private static final Datasource DATASOURCE =
      Datasource.of("prometheus", Datasource.Settings.proxied(SCRAPE_INTERVAL)).asDefault();

  private static final PrometheusServer PROMETHEUS = new PrometheusServer("main", 9090, DATASOURCE);

  static final Producer NODES =
      Exporter.NODE.producer("node", PROMETHEUS).targets("web1:9100", "web2:9100");

  static final Domain HOSTS = Domain.of("Hosts", new DatasourceBinding.Pinned(DATASOURCE), NODES);

  private HostContract() {}

  static Contract contract() {
    return Contract.of(
        "Hosts",
        new Contract.Stack(
            new GrafanaServer(3000), List.of(PROMETHEUS), List.of(DATASOURCE), SCRAPE_INTERVAL),
        HOSTS);
  }
}

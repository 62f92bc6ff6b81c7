package io.panelwright.stack;

import io.panelwright.contract.Contract;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.text.Slug;
import java.util.List;

/** Generates a compose file of the contract's Prometheus servers and Grafana. */
final class ComposeFile {

  static final String PATH = "compose.yaml";

  private static final String PROMETHEUS_IMAGE = "prom/prometheus:v3.14.0";
  private static final String GRAFANA_IMAGE = "grafana/grafana:13.2.3";

  /** The port of Prometheus in its container. */
  private static final int PROMETHEUS_PORT = 9090;

  private static final int GRAFANA_PORT = 3000;

  private final Contract contract;
  private final PortMapping ports;
  private final String dashboards;

  /**
   * @param dashboards path of the folder of rendered dashboards, relative to the compose file
   */
  ComposeFile(Contract contract, PortMapping ports, String dashboards) {
    this.contract = contract;
    this.ports = ports;
    this.dashboards = dashboards;
  }

  String text() {
    JsonObject services = Json.object();
    JsonObject volumes = Json.object();
    for (PrometheusServer server : contract.stack().servers()) {
      services = services.with(PrometheusFiles.name(server), prometheus(server));
      volumes = volumes.with(PrometheusFiles.name(server), Json.object());
    }
    JsonObject file =
        Json.object()
            .with("name", "panelwright-" + Slug.of(contract.name()))
            .with("services", services.with("grafana", grafana()))
            .with("volumes", volumes.with("grafana", Json.object()));
    return StackFiles.yaml(contract, "Prometheus servers and Grafana", file);
  }

  private JsonObject prometheus(PrometheusServer server) {
    String file = PrometheusFiles.path(server).substring(PrometheusFiles.FOLDER.length());
    return service(PROMETHEUS_IMAGE, server.port(), PROMETHEUS_PORT)
        .with(
            "command",
            Json.strings(
                List.of(
                    "--config.file=/etc/prometheus/" + file, "--storage.tsdb.path=/prometheus")))
        .with(
            "volumes",
            Json.strings(
                List.of(
                    "./prometheus:/etc/prometheus:ro",
                    PrometheusFiles.name(server) + ":/prometheus")));
  }

  private JsonObject grafana() {
    return service(GRAFANA_IMAGE, contract.stack().grafana().port(), GRAFANA_PORT)
        .with(
            "volumes",
            Json.strings(
                List.of(
                    "./" + GrafanaFiles.DATASOURCES + ":/etc/grafana/provisioning/datasources:ro",
                    "./" + GrafanaFiles.PROVIDERS + ":/etc/grafana/provisioning/dashboards:ro",
                    dashboards + ":" + GrafanaFiles.DASHBOARDS + ":ro",
                    "grafana:/var/lib/grafana")));
  }

  /** The extra host is necessary on Linux, and harmless elsewhere. */
  private JsonObject service(String image, int contractPort, int port) {
    JsonArray hosts = Json.strings(List.of(PortMapping.FROM_CONTAINERS + ":host-gateway"));
    return Json.object()
        .with("image", image)
        .with("restart", "unless-stopped")
        .with("ports", Json.strings(List.of(ports.port(contractPort) + ":" + port)))
        .with("extra_hosts", hosts);
  }
}

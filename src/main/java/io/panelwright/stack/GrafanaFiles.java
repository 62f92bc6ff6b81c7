package io.panelwright.stack;

import io.panelwright.contract.Contract;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.export.DatasourceProvisioning;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.text.Slug;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Generates Grafana's provisioning files: datasources and the folder of dashboards. */
final class GrafanaFiles {

  static final String DATASOURCES = "grafana/datasources";
  static final String PROVIDERS = "grafana/dashboards";

  /** The folder of the dashboards in Grafana's container. */
  static final String DASHBOARDS = "/etc/grafana/dashboards";

  private final Contract contract;
  private final PortMapping ports;

  GrafanaFiles(Contract contract, PortMapping ports) {
    this.contract = contract;
    this.ports = ports;
  }

  /** The files by path. */
  Map<String, String> files() {
    String name = "/" + Slug.of(contract.name()) + ".yml";
    List<Json> datasources =
        contract.stack().servers().stream().<Json>map(this::datasource).toList();
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        DATASOURCES + name,
        StackFiles.yaml(
            contract,
            "Grafana's datasources",
            Json.object().with("apiVersion", 1).with("datasources", new JsonArray(datasources))));
    files.put(
        PROVIDERS + name,
        StackFiles.yaml(
            contract,
            "Grafana's dashboards",
            Json.object().with("apiVersion", 1).with("providers", Json.array(provider()))));
    return files;
  }

  private JsonObject datasource(PrometheusServer server) {
    return DatasourceProvisioning.entry(server.datasource(), ports.url(server));
  }

  private JsonObject provider() {
    return Json.object()
        .with("name", contract.name())
        .with("type", "file")
        .with("allowUiUpdates", false)
        .with("updateIntervalSeconds", 10)
        .with("options", Json.object().with("path", DASHBOARDS));
  }
}

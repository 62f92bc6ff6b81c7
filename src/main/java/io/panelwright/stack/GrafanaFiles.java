package io.panelwright.stack;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Grafana is provisioned with: a datasource for each server, and the folder of dashboards. */
final class GrafanaFiles {

  static final String DATASOURCES = "grafana/datasources";
  static final String PROVIDERS = "grafana/dashboards";

  /** Where the dashboards are as Grafana sees it. */
  static final String DASHBOARDS = "/etc/grafana/dashboards";

  private final Contract contract;
  private final Placement placement;

  GrafanaFiles(Contract contract, Placement placement) {
    this.contract = contract;
    this.placement = placement;
  }

  /** Files by their paths. */
  Map<String, String> files() {
    String name = "/" + Slug.of(contract.name()) + ".yml";
    List<Json> datasources =
        contract.stack().servers().stream().<Json>map(this::datasource).toList();
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        DATASOURCES + name,
        YamlText.of(
            StackFiles.made(contract, "Grafana's datasources"),
            Json.object().with("apiVersion", 1).with("datasources", new JsonArray(datasources))));
    files.put(
        PROVIDERS + name,
        YamlText.of(
            StackFiles.made(contract, "Grafana's dashboards"),
            Json.object().with("apiVersion", 1).with("providers", Json.array(provider()))));
    return files;
  }

  private JsonObject datasource(PrometheusServer server) {
    Datasource datasource = server.datasource();
    Datasource.Settings settings = datasource.settings();
    return Json.object()
        .with("name", datasource.uid())
        .with("uid", datasource.uid())
        .with("type", Datasource.TYPE)
        .with("access", settings.access())
        .with("url", placement.url(server))
        .with("isDefault", datasource.isDefault())
        .with("editable", settings.editable())
        .with(
            "jsonData",
            Json.object()
                .with("httpMethod", settings.httpMethod())
                .with("prometheusType", settings.prometheusType())
                .with("timeInterval", PrometheusFiles.seconds(settings.timeInterval())));
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

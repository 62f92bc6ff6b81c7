package io.panelwright.client.grafana;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.Request;
import io.panelwright.client.http.Response;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.util.Set;
import java.util.TreeSet;

/**
 * What Grafana's pages receive from the server, the same for every account.
 *
 * @param panelTypes ids and former ids of all panel plugins
 * @param namespace of the resource API; empty if the server has none
 */
record FrontendSettings(Set<String> panelTypes, String namespace) {

  /** Reads the settings. */
  static ApiResult<FrontendSettings> read(HttpService service) {
    return service
        .send(Request.get("/api/frontend/settings"))
        .flatMap(FrontendSettings::read)
        .map(
            settings ->
                new FrontendSettings(
                    panelTypes(settings.object("panels")),
                    settings.string("namespace").orElse("")));
  }

  private static ApiResult<JsonObject> read(Response response) {
    return GrafanaResponses.read(response, "", JsonReader::read)
        .map(json -> json instanceof JsonObject settings ? settings : Json.object());
  }

  private static Set<String> panelTypes(JsonObject panels) {
    Set<String> types = new TreeSet<>(panels.members().keySet());
    panels
        .members()
        .values()
        .forEach(
            panel -> {
              if (panel instanceof JsonObject plugin) {
                plugin.array("aliasIDs").strings().forEach(types::add);
              }
            });
    return types;
  }
}

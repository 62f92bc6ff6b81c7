package io.panelwright.client.grafana;

import com.fasterxml.jackson.core.type.TypeReference;
import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.Request;
import io.panelwright.json.RecordReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The panel plugins of a server. The settings of the frontend list all of them to every account.
 * {@code /api/plugins} hides plugins that are no part of Grafana from accounts that may neither
 * install plugins nor create datasources, such as an Editor.
 */
final class PanelTypes {

  private static final String INCOMPLETE =
      "the list of panel plugins may be incomplete: Grafana lists all of them only to accounts with"
          + " the permission plugins:install or datasources:create";

  private static final TypeReference<List<Plugin>> PLUGINS = new TypeReference<>() {};

  private final HttpService service;
  private final KeptResult<FrontendSettings> settings;

  PanelTypes(HttpService service, KeptResult<FrontendSettings> settings) {
    this.service = service;
    this.settings = settings;
  }

  private record Plugin(String id) {}

  ApiResult<Set<String>> all() {
    ApiResult<Set<String>> known = settings.get().map(FrontendSettings::panelTypes);
    boolean isKnown = known.value().filter(types -> !types.isEmpty()).isPresent();
    boolean isUnreachable = known.failure().filter(failure -> failure.status() == 0).isPresent();
    return isKnown || isUnreachable ? known : ofPlugins();
  }

  private ApiResult<Set<String>> ofPlugins() {
    return service
        .send(Request.get("/api/plugins").with("type", "panel"))
        .flatMap(
            response ->
                GrafanaResponses.read(
                    response, "plugins:install", text -> RecordReader.read(text, PLUGINS)))
        .flatMap(
            plugins -> {
              Set<String> types = new TreeSet<>();
              plugins.forEach(plugin -> types.add(plugin.id()));
              return new ApiResult.Success<>(types, List.of(INCOMPLETE));
            });
  }
}

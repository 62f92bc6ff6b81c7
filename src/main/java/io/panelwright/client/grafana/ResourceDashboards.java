package io.panelwright.client.grafana;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.Request;
import io.panelwright.client.http.Response;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.util.List;
import java.util.Optional;

/** Dashboards as resources: {@code /apis/dashboard.grafana.app}. */
final class ResourceDashboards {

  private static final String READ = "dashboards:read";
  private static final String DELETE = "dashboards:delete";
  private static final int SERVER_ERROR = 500;

  private final HttpService service;
  private final ResourceDiscovery discovery;
  private final ClassicDashboards classic;

  ResourceDashboards(HttpService service, ResourceDiscovery discovery, ClassicDashboards classic) {
    this.service = service;
    this.discovery = discovery;
    this.classic = classic;
  }

  /** Reads a dashboard; empty if there is none. */
  ApiResult<Optional<StoredDashboard>> get(String uid, GrafanaApi api) {
    return path(uid, api)
        .flatMap(path -> service.send(Request.get(path)))
        .flatMap(
            response ->
                isUnresolved(response)
                    ? ifMissing(uid, Optional.empty(), response, READ)
                    : StoredDashboardReader.read(response));
  }

  /** For accounts that are no Admin, a missing dashboard is status 500. */
  private static boolean isUnresolved(Response response) {
    return response.status() == SERVER_ERROR
        && response.text().contains("could not resolve")
        && response.text().contains("not found");
  }

  /** A value if the dashboard is missing: the classic API answers 404 to every account. */
  private <T> ApiResult<T> ifMissing(String uid, T value, Response response, String permission) {
    return classic
        .get(uid)
        .flatMap(
            second ->
                GrafanaResponses.isNotFound(second)
                    ? ApiResult.of(value)
                    : ApiResult.ofFailure(GrafanaResponses.failure(response, permission)));
  }

  /** Creates or replaces a dashboard, or lets the server check that without storing it. */
  ApiResult<SaveResponse> save(DashboardSave save, boolean dryRun) {
    return discovery
        .version(save.api())
        .flatMap(
            version -> discovery.collection(save.api()).map(path -> request(save, version, path)))
        .map(request -> dryRun ? request.with("dryRun", "All") : request)
        .flatMap(service::send)
        .flatMap(response -> saved(save, response));
  }

  private static Request request(DashboardSave save, String version, String collection) {
    JsonObject resource =
        Json.object()
            .with("apiVersion", ResourceDiscovery.GROUP + "/" + version)
            .with("kind", "Dashboard")
            .with("metadata", metadata(save))
            .with("spec", save.content());
    return save.replaces().isEmpty()
        ? Request.post(collection, resource)
        : Request.put(collection + "/" + Request.encodeSegment(save.uid()), resource);
  }

  /** Keeps labels and annotations: Grafana drops those that a PUT lacks. */
  private static JsonObject metadata(DashboardSave save) {
    JsonObject stored = save.replaces().map(s -> s.json().object("metadata")).orElse(Json.object());
    JsonObject metadata = Json.object().with("name", save.uid());
    if (save.replaces().isPresent()) {
      String version = save.replaces().get().resourceVersion();
      if (version.isEmpty()) {
        throw new IllegalArgumentException(
            "resourceVersion: expected a dashboard that was read through the resource API");
      }
      metadata = metadata.with("resourceVersion", version);
    }
    if (!stored.object("labels").isEmpty()) {
      metadata = metadata.with("labels", stored.object("labels"));
    }
    return metadata.with(
        "annotations",
        stored
            .object("annotations")
            .with("grafana.app/folder", save.folderUid())
            .with("grafana.app/message", save.message()));
  }

  private static ApiResult<SaveResponse> saved(DashboardSave save, Response response) {
    String permission = save.replaces().isEmpty() ? "dashboards:create" : "dashboards:write";
    return GrafanaResponses.read(response, permission, JsonReader::read)
        .flatMap(
            json ->
                json instanceof JsonObject resource
                        && resource.object("metadata").string("name").isPresent()
                    ? new ApiResult.Success<>(new SaveResponse(save.uid(), ""), warnings(response))
                    : GrafanaResponses.invalid(
                        response, "expected a resource, found " + response.summary()));
  }

  /** The texts of the header {@code Warning}, such as those of unknown fields. */
  private static List<String> warnings(Response response) {
    return response.warnings().stream().map(ResourceDashboards::warning).toList();
  }

  /** From {@code 299 - "unknown field \"x\""}. */
  private static String warning(String header) {
    return header.replaceFirst("^\\d+ \\S+ ", "").replaceAll("^\"|\"$", "").replace("\\\"", "\"");
  }

  /** Deletes a dashboard; the value is false if there is none. */
  ApiResult<Boolean> delete(String uid, GrafanaApi api) {
    return path(uid, api)
        .flatMap(path -> service.send(Request.delete(path)))
        .flatMap(response -> deleted(uid, response));
  }

  private ApiResult<Boolean> deleted(String uid, Response response) {
    if (isUnresolved(response)) {
      return ifMissing(uid, false, response, DELETE);
    }
    return GrafanaResponses.isNotFound(response)
        ? ApiResult.of(false)
        : GrafanaResponses.read(response, DELETE, text -> true);
  }

  private ApiResult<String> path(String uid, GrafanaApi api) {
    return discovery.collection(api).map(path -> path + "/" + Request.encodeSegment(uid));
  }
}

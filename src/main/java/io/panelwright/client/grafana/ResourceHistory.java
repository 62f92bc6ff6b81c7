package io.panelwright.client.grafana;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.Request;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.Response;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The history of a dashboard in the resource API: a list with a label of its own. */
final class ResourceHistory {

  private static final String WRITE = "dashboards:write";
  private static final int PAGE_SIZE = 20;

  /** More than a server keeps. */
  private static final int MAX_PAGES = 500;

  private final HttpService service;
  private final ResourceDiscovery discovery;

  ResourceHistory(HttpService service, ResourceDiscovery discovery) {
    this.service = service;
    this.discovery = discovery;
  }

  /** A page of the history, newest first. */
  ApiResult<VersionPage> page(String uid, GrafanaApi api, int limit, Optional<String> page) {
    return discovery
        .collection(api)
        .map(
            path ->
                Request.get(path)
                    .with("labelSelector", "grafana.app/get-history=true")
                    .with("fieldSelector", "metadata.name=" + uid)
                    .with("limit", Integer.toString(limit)))
        .map(request -> page.map(token -> request.with("continue", token)).orElse(request))
        .flatMap(service::send)
        .flatMap(
            response ->
                GrafanaResponses.read(response, WRITE, JsonReader::read)
                    .flatMap(json -> page(response, json)));
  }

  private static ApiResult<VersionPage> page(Response response, Json json) {
    if (!(json instanceof JsonObject list)
        || !(list.get("items").orElse(list) instanceof JsonArray items)) {
      return GrafanaResponses.invalid(
          response, "expected a list of resources, found " + response.summary());
    }
    List<DashboardVersion> versions = new ArrayList<>();
    for (JsonObject item : items.objects().toList()) {
      Optional<RequestFailure> unreadable =
          StoredDashboardReader.conversionFailure(response, item).filter(f -> !isComplete(item));
      if (unreadable.isPresent()) {
        return ApiResult.ofFailure(unreadable.get());
      }
      versions.add(version(item));
    }
    return ApiResult.of(
        new VersionPage(
            versions,
            list.object("metadata").string("continue").filter(token -> !token.isEmpty())));
  }

  private static DashboardVersion version(JsonObject resource) {
    JsonObject metadata = resource.object("metadata");
    JsonObject annotations = metadata.object("annotations");
    return new DashboardVersion(
        metadata.integer("generation").orElse(0L),
        annotations.string("grafana.app/message").orElse(""),
        annotations
            .string("grafana.app/updatedBy")
            .or(() -> annotations.string("grafana.app/createdBy"))
            .orElse(""),
        annotations
            .string("grafana.app/updatedTimestamp")
            .or(() -> metadata.string("creationTimestamp"))
            .orElse(""),
        resource.object("spec"));
  }

  /** The newest entry of a generation; empty if the history has none. */
  ApiResult<Optional<DashboardVersion>> version(String uid, GrafanaApi api, long number) {
    Set<String> tokens = new HashSet<>();
    Optional<String> token = Optional.empty();
    do {
      ApiResult<VersionPage> result = page(uid, api, PAGE_SIZE, token);
      if (result.failure().isPresent()) {
        return ApiResult.ofFailure(result.failure().get());
      }
      VersionPage page = result.value().orElseThrow();
      Optional<DashboardVersion> found =
          page.versions().stream().filter(version -> version.number() == number).findFirst();
      if (found.isPresent()) {
        return ApiResult.of(found);
      }
      token = page.next().filter(tokens::add);
    } while (token.isPresent() && tokens.size() < MAX_PAGES);
    return ApiResult.of(Optional.empty());
  }

  /** Between versions of the classic form only the migration fails: the content is as stored. */
  private static boolean isComplete(JsonObject item) {
    JsonObject spec = item.object("spec");
    return !spec.isEmpty() && !spec.has("elements");
  }
}

package io.panelwright.client.grafana;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.Request;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.client.http.RequestInfo;
import io.panelwright.client.http.Response;
import io.panelwright.diagnostic.NextStep;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.json.RecordReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dashboards and their history in the classic API. */
final class ClassicDashboards {

  private static final String WRITE = "dashboards:write";

  private static final String SAVE_PATH = "/api/dashboards/db";
  private static final int MISSING_VERSION = 500;

  private final HttpService service;

  ClassicDashboards(HttpService service) {
    this.service = service;
  }

  private record SaveBody(String uid, String url) {

    private SaveBody {
      if (uid.isEmpty()) {
        throw new IllegalArgumentException("uid: expected a text, found nothing");
      }
    }
  }

  /** The response to a read, of any status: 406 means that the dashboard is stored as v2. */
  ApiResult<Response> get(String uid) {
    return service.send(Request.get(path(uid)));
  }

  /** Saves a dashboard; without the id, which another server may use for another dashboard. */
  ApiResult<SaveResponse> save(DashboardSave save) {
    Optional<String> v2 = save.replaces().flatMap(ClassicDashboards::v2Version);
    if (v2.isPresent()) {
      return ApiResult.ofFailure(
          unsupported(
              "the dashboard is stored as " + v2.get() + ", and a classic save would replace it",
              "save it through the v2 API"));
    }
    JsonObject content = save.content().without("id").without("version").with("uid", save.uid());
    if (save.replaces().isPresent()) {
      content = content.with("version", save.replaces().get().version());
    }
    JsonObject body =
        Json.object()
            .with("dashboard", content)
            .with("folderUid", save.folderUid())
            .with("message", save.message())
            .with("overwrite", false);
    String permission = save.replaces().isPresent() ? WRITE : "dashboards:create";
    return service
        .send(Request.post(SAVE_PATH, body))
        .flatMap(
            response ->
                GrafanaResponses.read(
                    response, permission, text -> RecordReader.read(text, SaveBody.class)))
        .map(saved -> new SaveResponse(saved.uid(), saved.url()));
  }

  /** The version of a resource with the v2 schema; empty for a classic dashboard. */
  private static Optional<String> v2Version(StoredDashboard stored) {
    return stored
        .json()
        .string("apiVersion")
        .map(version -> version.substring(version.indexOf('/') + 1))
        .filter(version -> version.startsWith("v2"));
  }

  /** The classic API has no dry run. */
  RequestFailure dryRunUnsupported() {
    return unsupported(
        "the classic API has no dry run", "use the resource API, if the server has it");
  }

  private RequestFailure unsupported(String detail, String advice) {
    return RequestFailure.of(
            Kind.UNSUPPORTED, new RequestInfo(service.url(), "POST", SAVE_PATH, true), detail)
        .withAdvice(NextStep.of(advice));
  }

  /**
   * A page of the history, which shows "Initial save" for version 1. The server ignores {@code
   * start}; the token leads to the next page.
   */
  ApiResult<VersionPage> versions(String uid, int limit, Optional<String> page) {
    Request request = Request.get(path(uid) + "/versions").with("limit", Integer.toString(limit));
    return service
        .send(page.map(token -> request.with("continueToken", token)).orElse(request))
        .flatMap(
            response ->
                GrafanaResponses.read(response, WRITE, JsonReader::read)
                    .flatMap(json -> versionPage(response, json)));
  }

  private static ApiResult<VersionPage> versionPage(Response response, Json json) {
    if (!(json instanceof JsonObject body)
        || !(body.get("versions").orElse(body) instanceof JsonArray list)) {
      return GrafanaResponses.invalid(
          response, "expected an object with versions, found " + response.summary());
    }
    List<DashboardVersion> versions = new ArrayList<>();
    for (Json item : list.items()) {
      ApiResult<DashboardVersion> version = version(response, item);
      if (version.failure().isPresent()) {
        return ApiResult.ofFailure(version.failure().get());
      }
      versions.add(version.value().orElseThrow());
    }
    return ApiResult.of(
        new VersionPage(versions, body.string("continueToken").filter(token -> !token.isEmpty())));
  }

  private static ApiResult<DashboardVersion> version(Response response, Json json) {
    return json instanceof JsonObject version && version.integer("version").isPresent()
        ? ApiResult.of(version(version))
        : GrafanaResponses.invalid(
            response, "expected a version with a number, found " + json.kind());
  }

  private static DashboardVersion version(JsonObject version) {
    return new DashboardVersion(
        version.integer("version").orElseThrow(),
        version.string("message").orElse(""),
        version.string("createdBy").orElse(""),
        version.string("created").orElse(""),
        version.object("data"));
  }

  /** A version with its message; a missing one is status 500 with a message that names it. */
  ApiResult<Optional<DashboardVersion>> version(String uid, long number) {
    return service
        .send(Request.get(path(uid) + "/versions/" + number))
        .flatMap(
            response -> {
              String message = GrafanaResponses.errorMessage(response).orElse("");
              if (response.status() == MISSING_VERSION && GrafanaErrors.namesMissingThing(message)
                  || GrafanaResponses.isNotFound(response)) {
                return ApiResult.of(Optional.empty());
              }
              return GrafanaResponses.read(response, WRITE, JsonReader::read)
                  .flatMap(json -> version(response, json).map(Optional::of));
            });
  }

  /** Deletes a dashboard; the value is false if there is none. */
  ApiResult<Boolean> delete(String uid) {
    return service
        .send(Request.delete(path(uid)))
        .flatMap(
            response ->
                GrafanaResponses.isNotFound(response)
                    ? ApiResult.of(false)
                    : GrafanaResponses.read(response, "dashboards:delete", text -> true));
  }

  private static String path(String uid) {
    return "/api/dashboards/uid/" + Request.encodeSegment(uid);
  }
}

package io.panelwright.client.grafana;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.Request;
import io.panelwright.client.http.Response;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.RecordReader;
import java.util.Optional;

/** Folders in the classic API. Never deletes one: Grafana deletes all dashboards with it. */
final class Folders {

  private final HttpService service;

  Folders(HttpService service) {
    this.service = service;
  }

  /** The folder with a uid; empty if there is none. */
  ApiResult<Optional<GrafanaFolder>> find(String uid) {
    return service
        .send(Request.get("/api/folders/" + Request.encodeSegment(uid)))
        .flatMap(
            response ->
                GrafanaResponses.isNotFound(response)
                    ? ApiResult.of(Optional.empty())
                    : read(response, "folders:read").map(Optional::of));
  }

  /** Creates a folder; the server chooses the uid if it is empty. */
  ApiResult<GrafanaFolder> create(GrafanaFolder folder) {
    JsonObject body = Json.object().with("title", folder.title());
    body = folder.uid().isEmpty() ? body : body.with("uid", folder.uid());
    body = folder.parentUid().isEmpty() ? body : body.with("parentUid", folder.parentUid());
    return service
        .send(Request.post("/api/folders", body))
        .flatMap(response -> read(response, "folders:create"));
  }

  private static ApiResult<GrafanaFolder> read(Response response, String permission) {
    return GrafanaResponses.read(
            response, permission, text -> RecordReader.read(text, GrafanaFolder.class))
        .flatMap(
            folder ->
                folder.uid().isEmpty()
                    ? GrafanaResponses.invalid(
                        response, "expected a folder with a uid, found " + response.summary())
                    : ApiResult.of(folder));
  }
}

package io.panelwright.client.grafana;

import com.fasterxml.jackson.core.type.TypeReference;
import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.Request;
import io.panelwright.client.http.Response;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.RecordReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Folders in the classic API. Never deletes one: Grafana deletes all dashboards with it. */
final class Folders {

  private static final String READ = "folders:read";
  private static final TypeReference<List<GrafanaFolder>> FOLDERS = new TypeReference<>() {};

  private final HttpService service;
  private final PagedSearch search;

  Folders(HttpService service, PagedSearch search) {
    this.service = service;
    this.search = search;
  }

  /**
   * All folders. Some servers list folders of all levels without their parents
   * (grafana/grafana#93410); then folders that are not in the root are read one by one.
   */
  ApiResult<List<GrafanaFolder>> all() {
    return search
        .all("dash-folder", READ)
        .map(
            hits ->
                hits.stream()
                    .map(hit -> new GrafanaFolder(hit.uid(), hit.title(), hit.folderUid()))
                    .toList())
        .flatMap(this::withParents);
  }

  private ApiResult<List<GrafanaFolder>> withParents(List<GrafanaFolder> folders) {
    boolean hasParents = folders.stream().anyMatch(folder -> !folder.parentUid().isEmpty());
    return folders.isEmpty() || hasParents
        ? ApiResult.of(folders)
        : root(folders.size()).flatMap(root -> withParents(folders, root));
  }

  private ApiResult<List<GrafanaFolder>> withParents(
      List<GrafanaFolder> folders, Set<String> root) {
    List<GrafanaFolder> complete = new ArrayList<>();
    for (GrafanaFolder folder : folders) {
      if (root.contains(folder.uid())) {
        complete.add(folder);
      } else {
        ApiResult<Optional<GrafanaFolder>> found = find(folder.uid());
        if (found.failure().isPresent()) {
          return ApiResult.ofFailure(found.failure().get());
        }
        found.value().orElseThrow().ifPresent(complete::add);
      }
    }
    return ApiResult.of(List.copyOf(complete));
  }

  /** The uids of the folders in the root: of all pages, or as many as there are folders. */
  private ApiResult<Set<String>> root(int folders) {
    Set<String> uids = new LinkedHashSet<>();
    int before = -1;
    for (int page = 1; uids.size() < folders && uids.size() > before; page++) {
      before = uids.size();
      Request request =
          Request.get("/api/folders")
              .with("limit", Integer.toString(PagedSearch.PAGE_SIZE))
              .with("page", Integer.toString(page));
      ApiResult<List<GrafanaFolder>> result =
          service
              .send(request)
              .flatMap(
                  response ->
                      GrafanaResponses.read(
                          response, READ, text -> RecordReader.read(text, FOLDERS)));
      if (result.failure().isPresent()) {
        return ApiResult.ofFailure(result.failure().get());
      }
      result.value().orElseThrow().stream()
          .filter(Objects::nonNull)
          .forEach(folder -> uids.add(folder.uid()));
    }
    return ApiResult.of(uids);
  }

  /** The folder with a uid; empty if there is none. */
  ApiResult<Optional<GrafanaFolder>> find(String uid) {
    return service
        .send(Request.get("/api/folders/" + Request.encodeSegment(uid)))
        .flatMap(
            response ->
                GrafanaResponses.isNotFound(response)
                    ? ApiResult.of(Optional.empty())
                    : read(response, READ).map(Optional::of));
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

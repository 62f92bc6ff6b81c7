package io.panelwright.client.grafana;

import com.fasterxml.jackson.core.type.TypeReference;
import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.Request;
import io.panelwright.client.http.Response;
import io.panelwright.json.RecordReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists dashboards and folders through {@code /api/search}, page by page until a page is empty: a
 * short page can be one whose other hits the account may not see.
 */
final class PagedSearch {

  /** Below the maximum of the server, 5000. */
  static final int PAGE_SIZE = 1000;

  /** A million hits: more than a server has. */
  private static final int MAX_PAGES = 1000;

  private static final TypeReference<List<Hit>> HITS = new TypeReference<>() {};

  private final HttpService service;

  PagedSearch(HttpService service) {
    this.service = service;
  }

  /** A hit; {@code folderUid} is the folder, for a folder the one above, and empty in the root. */
  record Hit(String uid, String title, String folderUid) {}

  /**
   * All hits of a type, each uid once.
   *
   * @param type {@code dash-db} or {@code dash-folder}
   */
  ApiResult<List<Hit>> all(String type, String permission) {
    Map<String, Hit> hits = new LinkedHashMap<>();
    for (int number = 1; ; number++) {
      ApiResult<Page> result =
          service.send(request(type, number)).flatMap(r -> page(r, permission));
      if (result.failure().isPresent()) {
        return ApiResult.ofFailure(result.failure().get());
      }
      Page page = result.value().orElseThrow();
      if (page.hits.isEmpty()) {
        return ApiResult.of(List.copyOf(hits.values()));
      }
      int before = hits.size();
      page.hits.forEach(hit -> hits.putIfAbsent(hit.uid(), hit));
      if (hits.size() == before) {
        return GrafanaResponses.invalid(
            page.response, "page " + number + " repeats hits of the pages before");
      }
      if (number == MAX_PAGES) {
        return GrafanaResponses.invalid(page.response, "more than " + MAX_PAGES + " pages");
      }
    }
  }

  private static Request request(String type, int page) {
    return Request.get("/api/search")
        .with("type", type)
        .with("limit", Integer.toString(PAGE_SIZE))
        .with("page", Integer.toString(page));
  }

  private record Page(Response response, List<Hit> hits) {}

  private static ApiResult<Page> page(Response response, String permission) {
    return GrafanaResponses.read(response, permission, text -> RecordReader.read(text, HITS))
        .flatMap(
            hits ->
                hits.stream().anyMatch(hit -> hit == null || hit.uid().isEmpty())
                    ? GrafanaResponses.invalid(response, "expected hits with a uid")
                    : ApiResult.of(new Page(response, hits)));
  }
}

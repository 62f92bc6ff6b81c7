package io.panelwright.testing.grafana;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code GET /api/search}. */
final class SearchRoutes implements FakeRoutes {

  private static final int DEFAULT_LIMIT = 1000;
  private static final int MAX_LIMIT = 5000;

  private final FakeStore store;

  SearchRoutes(FakeStore store) {
    this.store = store;
  }

  @Override
  public Optional<FakeResponse> respond(FakeRequest request) {
    return request.is("GET", "api", "search") ? Optional.of(search(request)) : Optional.empty();
  }

  private FakeResponse search(FakeRequest request) {
    int limit = request.number("limit", DEFAULT_LIMIT);
    if (limit > MAX_LIMIT) {
      return FakeResponse.error(
          422,
          "Limit is above maximum allowed (5000), use page parameter to access hits beyond limit");
    }
    Comparator<Hit> byTitle =
        Comparator.comparing((Hit hit) -> hit.title().toLowerCase(Locale.ROOT))
            .thenComparing(Hit::id);
    boolean isReversed = isReversed(request);
    List<JsonObject> page =
        Stream.concat(folders(request), dashboards(request))
            .filter(hit -> isWanted(hit, request))
            .sorted(
                Comparator.comparing(Hit::type, Comparator.reverseOrder())
                    .thenComparing(isReversed ? byTitle.reversed() : byTitle))
            .skip((request.number("page", 1) - 1L) * limit)
            .limit(limit)
            .map(this::json)
            .toList();
    return FakeResponse.ok(FakeJson.array(page));
  }

  private record Hit(
      long id, String uid, String title, String url, String type, String folder, JsonArray tags) {}

  private Stream<Hit> folders(FakeRequest request) {
    return store.folders.values().stream()
        .filter(folder -> folder.allowsReading(request.account()))
        .map(f -> new Hit(f.id, f.uid, f.title, f.url(), "dash-folder", f.parentUid, Json.array()));
  }

  /** Unified storage does not find a dashboard with wrong types. */
  private Stream<Hit> dashboards(FakeRequest request) {
    return store.dashboards.values().stream()
        .filter(d -> store.isLegacy() || hasRightTypes(d.content()))
        .map(
            d ->
                new Hit(
                    d.id, d.uid, d.title(), d.url(), "dash-db", d.folderUid(), tags(d, request)));
  }

  private static boolean isReversed(FakeRequest request) {
    return request.parameter("sort").filter("alpha-desc"::equals).isPresent();
  }

  private static boolean hasRightTypes(JsonObject content) {
    return Stream.of("panels", "tags")
        .allMatch(key -> content.get(key).filter(value -> !(value instanceof JsonArray)).isEmpty());
  }

  /** The tags, in order unless the hits are sorted. */
  private static JsonArray tags(FakeDashboard dashboard, FakeRequest request) {
    Stream<String> tags = dashboard.content().array("tags").strings();
    return Json.strings((isReversed(request) ? tags : tags.sorted()).toList());
  }

  private boolean isWanted(Hit hit, FakeRequest request) {
    List<String> tags = request.parameters("tag");
    List<String> own = hit.tags().strings().toList();
    List<String> folderUids = request.parameters("folderUIDs");
    List<String> uids = request.parameters("dashboardUIDs");
    String folder = hit.folder().isEmpty() ? "general" : hit.folder();
    String query = request.parameter("query").orElse("").toLowerCase(Locale.ROOT);
    boolean hasTags =
        store.isLegacy()
            ? own.containsAll(tags)
            : tags.isEmpty() || tags.stream().anyMatch(own::contains);
    return hasTags
        && request.parameter("type").filter(type -> !type.equals(hit.type())).isEmpty()
        && request.parameters("folderIds").isEmpty()
        && (folderUids.isEmpty() || folderUids.contains(folder))
        && (uids.isEmpty() || uids.contains(hit.uid()))
        && hit.title().toLowerCase(Locale.ROOT).contains(query);
  }

  private JsonObject json(Hit hit) {
    List<Object> members =
        new ArrayList<>(
            List.of(
                "id",
                store.isLegacy() ? hit.id() : 0,
                "uid",
                hit.uid(),
                "orgId",
                1,
                "title",
                hit.title(),
                "uri",
                "db/" + FakeSlug.of(hit.title()),
                "url",
                hit.url(),
                "slug",
                "",
                "type",
                hit.type()));
    members.addAll(List.of("tags", hit.tags(), "isStarred", false));
    store
        .folder(hit.folder())
        .ifPresent(
            folder ->
                members.addAll(
                    List.of(
                        "folderId", folder.id,
                        "folderUid", folder.uid,
                        "folderTitle", folder.title,
                        "folderUrl", folder.url())));
    members.addAll(List.of("sortMeta", 0, "isDeleted", false));
    return FakeJson.object(members.toArray());
  }
}

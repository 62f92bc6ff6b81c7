package io.panelwright.testing.grafana;

import io.panelwright.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists of dashboards, and the history of one, in the resource API. */
final class ResourceListRoutes {

  private static final String HISTORY = "grafana.app/get-history=true";
  private static final String TRASH = "grafana.app/get-trash=true";
  private static final String NAME = "metadata.name=";
  private static final Pattern LEGACY_TOKEN = Pattern.compile("org:1/start:(\\d+)/folder:");
  private static final Pattern UNIFIED_TOKEN = Pattern.compile("\\{\"o\":(\\d+),.*");

  private final FakeStore store;
  private final ResourceForm form;

  ResourceListRoutes(FakeStore store, ResourceForm form) {
    this.store = store;
    this.form = form;
  }

  FakeResponse list(FakeRequest request) {
    String labels = request.parameter("labelSelector").orElse("");
    String fields = request.parameter("fieldSelector").orElse("");
    if (!fields.isEmpty() && !fields.startsWith(NAME)) {
      return ResourceStatus.badRequest(
          "\""
              + fields.replaceFirst("=.*", "")
              + "\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"");
    }
    if (labels.equals(HISTORY)) {
      return history(request, fields.replace(NAME, ""));
    }
    if (labels.equals(TRASH) && store.isLegacy()) {
      return FakeResponse.ok(collection(request, List.of(), ""));
    }
    return store.isLegacy() && !(labels.isEmpty() && fields.isEmpty())
        ? ResourceStatus.internal("labels not yet supported")
        : dashboards(request, labels, fields);
  }

  private FakeResponse history(FakeRequest request, String name) {
    FakeAccount account = request.account();
    if (!account.canWrite()) {
      return ResourceStatus.forbidden(name, account, "list", "can not edit dashboard");
    }
    Optional<FakeDashboard> dashboard = store.dashboard(name);
    if (dashboard.isEmpty()) {
      return FakeResponse.ok(collection(request, List.of(), ""));
    }
    var page =
        FakeHistoryPage.of(
            store,
            dashboard.get(),
            request.number("limit", 0),
            request.parameter("continue").orElse(""));
    List<JsonObject> items =
        page.versions().stream()
            .map(version -> form.historical(dashboard.get(), version, request.segment(2)))
            .toList();
    return FakeResponse.ok(collection(request, items, page.next()));
  }

  private FakeResponse dashboards(FakeRequest request, String labels, String fields) {
    List<FakeDashboard> found =
        store.dashboards.values().stream()
            .filter(dashboard -> fields.isEmpty() || dashboard.uid.equals(fields.replace(NAME, "")))
            .filter(hasLabels(labels))
            .sorted(
                store.isLegacy()
                    ? Comparator.comparing((FakeDashboard d) -> d.id).reversed()
                    : Comparator.comparing((FakeDashboard d) -> d.uid))
            .toList();
    String token = request.parameter("continue").orElse("");
    Optional<Integer> start = start(found, token);
    if (start.isEmpty()) {
      return ResourceStatus.internal("invalid continue token (too few parts)");
    }
    int limit = request.number("limit", found.size());
    int end = Math.min(found.size(), start.get() + limit);
    List<FakeDashboard> page = found.subList(Math.min(start.get(), end), end);
    List<JsonObject> items =
        page.stream().map(dashboard -> form.listed(dashboard, request.segment(2))).toList();
    String next = end == found.size() ? "" : token(page.get(page.size() - 1), end);
    return FakeResponse.ok(collection(request, items, next));
  }

  private static Predicate<FakeDashboard> hasLabels(String labels) {
    String[] pair = labels.split("=", 2);
    return dashboard ->
        labels.isEmpty()
            || dashboard
                .current()
                .metadata()
                .object("labels")
                .string(pair[0])
                .filter(value -> value.equals(pair[1]))
                .isPresent();
  }

  /** In legacy storage the token names the id of the last dashboard. */
  private Optional<Integer> start(List<FakeDashboard> found, String token) {
    if (token.isEmpty()) {
      return Optional.of(0);
    }
    if (!store.isLegacy()) {
      Matcher offset = UNIFIED_TOKEN.matcher(decoded(token));
      return offset.matches() ? Optional.of(Integer.parseInt(offset.group(1))) : Optional.empty();
    }
    Matcher last = LEGACY_TOKEN.matcher(token);
    return last.matches()
        ? Optional.of(
            (int)
                found.stream()
                    .takeWhile(dashboard -> dashboard.id >= Long.parseLong(last.group(1)))
                    .count())
        : Optional.empty();
  }

  private static String decoded(String token) {
    try {
      return new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private String token(FakeDashboard last, int end) {
    String unified = "{\"o\":" + end + ",\"v\":1795797636105985,\"s\":false}";
    return store.isLegacy()
        ? "org:1/start:" + last.id + "/folder:"
        : Base64.getEncoder().encodeToString(unified.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonObject collection(FakeRequest request, List<JsonObject> items, String next) {
    JsonObject metadata = FakeJson.object("resourceVersion", "1795797636105985");
    return FakeJson.object(
        "kind",
        "DashboardList",
        "apiVersion",
        ResourceStatus.GROUP + "/" + request.segment(2),
        "metadata",
        next.isEmpty() ? metadata : metadata.with("continue", next),
        "items",
        FakeJson.array(items));
  }
}

package io.panelwright.client.grafana;

import io.panelwright.client.http.ApiResult;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.grafana.RecordedExchange;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The call of the client that sends the request of a recorded exchange.
 *
 * @param permission what the account needs for the call
 * @param exchange with the version of the resource API that the client uses: alpha versions are
 *     played as ours
 */
record RecordedCall(
    Kind kind,
    GrafanaApi api,
    String permission,
    RecordedExchange exchange,
    Function<Grafana, ApiResult<?>> call) {

  /** The kinds of calls. */
  enum Kind {
    USER,
    HEALTH,
    DATASOURCES,
    APIS,
    SEARCH,
    FOLDER,
    CREATE_FOLDER,
    DASHBOARD,
    SAVE,
    VERSIONS,
    VERSION,
    DELETE
  }

  private static final Pattern CLASSIC =
      Pattern.compile("/api/dashboards/uid/([^/]+)(/versions(?:/([0-9]+))?)?");

  private static final Pattern RESOURCE =
      Pattern.compile(
          "/apis/dashboard\\.grafana\\.app/(v[0-9a-z]+)/namespaces/(default|org-2)/dashboards(?:/([^/]+))?");

  private static final String HISTORY = "grafana.app/get-history=true";

  /** The path of a Grafana that serves its API below a path. */
  private static final String SUB_PATH = "/grafana";

  /** The call for an exchange; empty if the client sends no such request. */
  static Optional<RecordedCall> of(RecordedExchange exchange) {
    if (exchange.path().startsWith(SUB_PATH + "/")) {
      return of(exchange.withPath(exchange.path().substring(SUB_PATH.length())))
          .map(call -> call.withPath(SUB_PATH + call.exchange.path()));
    }
    String path = exchange.resourcePath();
    Matcher resource = RESOURCE.matcher(path);
    if (resource.matches()) {
      return resource(exchange, resource);
    }
    Matcher classic = CLASSIC.matcher(path);
    if (classic.matches()) {
      return dashboard(exchange, classic);
    }
    return other(exchange, path);
  }

  private static Optional<RecordedCall> other(RecordedExchange exchange, String path) {
    String folder = path.replaceFirst("^/api/folders/([^/]+)$", "$1");
    return switch (exchange.method() + " " + (folder.equals(path) ? path : "/api/folders/UID")) {
      case "GET /api/user" -> classic(Kind.USER, "", exchange, Grafana::user);
      case "GET /api/health" -> classic(Kind.HEALTH, "", exchange, Grafana::health);
      case "GET /api/datasources" ->
          classic(Kind.DATASOURCES, "datasources:read", exchange, Grafana::datasources);
      case "GET /apis/dashboard.grafana.app" -> classic(Kind.APIS, "", exchange, Grafana::apis);
      case "GET /api/search" -> search(exchange);
      case "GET /api/folders/UID" ->
          classic(Kind.FOLDER, "folders:read", exchange, g -> g.folder(folder));
      case "POST /api/folders" ->
          classic(
              Kind.CREATE_FOLDER,
              "folders:create",
              exchange,
              g -> g.createFolder(folder(exchange)));
      case "POST /api/dashboards/db" ->
          classic(
              Kind.SAVE, savePermission(exchange), exchange, g -> g.save(classicSave(exchange)));
      default -> Optional.empty();
    };
  }

  private static Optional<RecordedCall> classic(
      Kind kind,
      String permission,
      RecordedExchange exchange,
      Function<Grafana, ApiResult<?>> call) {
    return Optional.of(new RecordedCall(kind, GrafanaApi.CLASSIC, permission, exchange, call));
  }

  private static Optional<RecordedCall> search(RecordedExchange exchange) {
    return exchange.parameter("type").filter("dash-folder"::equals).isPresent()
        ? classic(Kind.SEARCH, "folders:read", exchange, Grafana::folders)
        : classic(Kind.SEARCH, "dashboards:read", exchange, Grafana::dashboards);
  }

  private static Optional<RecordedCall> dashboard(RecordedExchange exchange, Matcher path) {
    String uid = path.group(1);
    if (exchange.method().equals("DELETE")) {
      return classic(
          Kind.DELETE,
          "dashboards:delete",
          exchange,
          g -> g.deleteDashboard(uid, GrafanaApi.CLASSIC));
    }
    if (!exchange.method().equals("GET")) {
      return Optional.empty();
    }
    if (path.group(2) == null) {
      return classic(
          Kind.DASHBOARD, "dashboards:read", exchange, g -> g.dashboard(uid, GrafanaApi.CLASSIC));
    }
    if (path.group(3) == null) {
      return classic(
          Kind.VERSIONS,
          "dashboards:write",
          exchange,
          g -> g.versions(uid, GrafanaApi.CLASSIC, 20, Optional.empty()));
    }
    long number = Long.parseLong(path.group(3));
    return classic(
        Kind.VERSION,
        "dashboards:write",
        exchange,
        g -> g.version(uid, GrafanaApi.CLASSIC, number));
  }

  private static Optional<RecordedCall> resource(RecordedExchange exchange, Matcher path) {
    GrafanaApi api = path.group(1).startsWith("v2") ? GrafanaApi.V2 : GrafanaApi.V1;
    String version = servedVersion(path.group(1));
    RecordedExchange played = exchange.withPath(exchange.path().replace(path.group(1), version));
    Optional<String> name = Optional.ofNullable(path.group(3));
    Optional<String> label = exchange.parameter("labelSelector");
    boolean isDryRun = exchange.parameter("dryRun").isPresent();
    return switch (exchange.method()) {
      case "GET" ->
          name.<Optional<RecordedCall>>map(
                  uid ->
                      call(
                          Kind.DASHBOARD,
                          api,
                          "dashboards:read",
                          played,
                          g -> g.dashboard(uid, api)))
              .orElseGet(
                  () ->
                      label.filter(HISTORY::equals).isEmpty()
                          ? Optional.empty()
                          : call(
                              Kind.VERSIONS,
                              api,
                              "dashboards:write",
                              played,
                              g -> g.versions("pw-test", api, 20, Optional.empty())));
      case "POST", "PUT" -> {
        if (!(exchange.requestBody().orElse(Json.object()) instanceof JsonObject)) {
          yield Optional.empty();
        }
        DashboardSave save = resourceSave(exchange, api, name);
        yield call(
            Kind.SAVE,
            api,
            name.isEmpty() ? "dashboards:create" : "dashboards:write",
            played,
            g -> isDryRun ? g.dryRun(save) : g.save(save));
      }
      case "DELETE" ->
          name.filter(uid -> !isDryRun)
              .flatMap(
                  uid ->
                      call(
                          Kind.DELETE,
                          api,
                          "dashboards:delete",
                          played,
                          g -> g.deleteDashboard(uid, api)));
      default -> Optional.empty();
    };
  }

  private static Optional<RecordedCall> call(
      Kind kind,
      GrafanaApi api,
      String permission,
      RecordedExchange exchange,
      Function<Grafana, ApiResult<?>> call) {
    return Optional.of(new RecordedCall(kind, api, permission, exchange, call));
  }

  private static String servedVersion(String version) {
    return version.matches("v2alpha.*") ? "v2beta1" : version.replace("v0alpha1", "v1beta1");
  }

  private RecordedCall withPath(String path) {
    return new RecordedCall(kind, api, permission, exchange.withPath(path), call);
  }

  /** The path in the URL of the service. */
  String subPath() {
    return exchange.path().startsWith(SUB_PATH + "/") ? SUB_PATH : "";
  }

  /** The version of the resource API that the server must have for the call. */
  String version() {
    Matcher path = RESOURCE.matcher(exchange.resourcePath());
    return path.find() ? path.group(1) : "v1beta1";
  }

  /** The organization of the namespace. */
  int organization() {
    return exchange.path().contains("/namespaces/org-2/") ? 2 : 1;
  }

  private static GrafanaFolder folder(RecordedExchange exchange) {
    JsonObject body = exchange.requestObject();
    return new GrafanaFolder(
        body.string("uid").orElse(""),
        body.string("title").orElse(""),
        body.string("parentUid").orElse(""));
  }

  private static String savePermission(RecordedExchange exchange) {
    return classicSave(exchange).replaces().isEmpty() ? "dashboards:create" : "dashboards:write";
  }

  private static DashboardSave classicSave(RecordedExchange exchange) {
    JsonObject body = exchange.requestObject();
    JsonObject dashboard = body.object("dashboard");
    return new DashboardSave(
        dashboard.string("uid").orElse("pw-test"),
        GrafanaApi.CLASSIC,
        dashboard,
        body.string("folderUid").filter(uid -> !uid.isEmpty()).orElse("pw-folder"),
        dashboard.integer("version").map(version -> stored(dashboard, version, "")),
        body.string("message").orElse("message"));
  }

  private static DashboardSave resourceSave(
      RecordedExchange exchange, GrafanaApi api, Optional<String> name) {
    JsonObject body = exchange.requestObject();
    JsonObject metadata = body.object("metadata");
    String version = metadata.string("resourceVersion").orElse("1");
    return new DashboardSave(
        name.or(() -> metadata.string("name")).orElse("pw-test"),
        api,
        body.object("spec"),
        metadata.object("annotations").string("grafana.app/folder").orElse("pw-folder"),
        name.map(uid -> stored(body, 1, version)),
        "message");
  }

  private static StoredDashboard stored(JsonObject json, long version, String resourceVersion) {
    return new StoredDashboard(
        json, version, resourceVersion, "", "", Optional.empty(), Optional.empty());
  }

  /** All calls of the recordings. Skips the test if they are absent. */
  static List<RecordedCall> all() {
    return RecordedExchange.all().stream().flatMap(exchange -> of(exchange).stream()).toList();
  }

  @Override
  public String toString() {
    return exchange.toString();
  }
}

package io.panelwright.testing.grafana;

import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Health, account, organization, datasources and plugins. */
final class ServerRoutes implements FakeRoutes {

  private static final String NO_TIME = "0001-01-01T00:00:00Z";

  private final FakeStore store;

  ServerRoutes(FakeStore store) {
    this.store = store;
  }

  @Override
  public Optional<FakeResponse> respond(FakeRequest request) {
    if (request.is("GET", "api", "user")) {
      return Optional.of(FakeResponse.ok(user(request.account())));
    }
    if (request.is("GET", "api", "org")) {
      return Optional.of(FakeResponse.ok(organization()));
    }
    if (request.is("GET", "api", "datasources")) {
      return Optional.of(FakeResponse.ok(FakeJson.array(store.datasources)));
    }
    if (request.is("GET", "api", "datasources", "uid", "*")) {
      return Optional.of(datasource(request.segment(3)));
    }
    if (request.is("GET", "api", "plugins")) {
      return Optional.of(FakeResponse.ok(plugins()));
    }
    return request.is("GET", "api", "frontend", "settings")
        ? Optional.of(FakeResponse.ok(frontendSettings()))
        : Optional.empty();
  }

  /** Health needs no credentials. */
  static Optional<FakeResponse> health(FakeRequest request, FakeStore store) {
    if (request.is("GET", "healthz")) {
      return Optional.of(FakeResponse.text(200, "Ok"));
    }
    boolean isHealth = request.is("GET", "api", "health") || request.is("HEAD", "api", "health");
    return isHealth
        ? Optional.of(
            FakeResponse.ok(
                FakeJson.object("database", "ok", "version", version(store), "commit", "fork")))
        : Optional.empty();
  }

  private static String version(FakeStore store) {
    return store.release >= 13 ? "13.0.0" : "12.2.0-pre";
  }

  private static JsonObject user(FakeAccount account) {
    String login = account.isService() ? "sa-1-" + account.login() : account.login();
    return FakeJson.object(
            "id",
            account.isService() ? 0 : 1,
            "uid",
            account.isService() ? "service-account:2" : "bg5kxs5zepekgf",
            "email",
            account.isService() ? login : "admin@localhost",
            "name",
            account.isService() ? account.login() : "",
            "login",
            login,
            "theme",
            "",
            "orgId",
            1,
            "isGrafanaAdmin",
            !account.isService())
        .merge(
            FakeJson.object(
                "isDisabled", false,
                "isExternal", false,
                "isExternallySynced", false,
                "isGrafanaAdminExternallySynced", false,
                "authLabels", account.isService() ? JsonNull.NULL : Json.array(),
                "updatedAt", NO_TIME,
                "createdAt", NO_TIME,
                "avatarUrl", account.isService() ? "" : "/public/img/user_profile.png",
                "isProvisioned", false));
  }

  private static JsonObject organization() {
    return FakeJson.object(
        "id",
        1,
        "name",
        "Main Org.",
        "address",
        FakeJson.object(
            "address1", "", "address2", "", "city", "", "zipCode", "", "state", "", "country", ""));
  }

  private FakeResponse datasource(String uid) {
    return store.datasources.stream()
        .filter(datasource -> datasource.string("uid").orElseThrow().equals(uid))
        .findFirst()
        .map(FakeResponse::ok)
        .orElseGet(() -> FakeResponse.error(404, "Data source not found"));
  }

  private Json plugins() {
    List<JsonObject> plugins =
        store.panelTypes.stream()
            .map(
                id ->
                    FakeJson.object(
                        "name", id, "type", "panel", "id", id, "enabled", true, "pinned", false))
            .toList();
    return FakeJson.array(plugins);
  }

  private JsonObject frontendSettings() {
    Map<String, Json> panels = new LinkedHashMap<>();
    store.panelTypes.forEach(
        id -> panels.put(id, FakeJson.object("id", id, "name", id, "hideFromList", false)));
    return FakeJson.object(
        "panels",
        new JsonObject(panels),
        "buildInfo",
        FakeJson.object("version", version(store), "edition", "Open Source"));
  }
}

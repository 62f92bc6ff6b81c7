package io.panelwright.testing.grafana;

import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.grafana.FakeDashboard.Provisioning;
import io.panelwright.testing.grafana.FakeStore.Save;
import java.util.Optional;

/** {@code POST /api/dashboards/db}. */
final class ClassicSaveRoutes implements FakeRoutes {

  private static final int MAX_TITLE = 5000;
  private static final int MAX_MESSAGE = 500;
  private static final int MAX_UID = 40;

  private final FakeStore store;

  ClassicSaveRoutes(FakeStore store) {
    this.store = store;
  }

  @Override
  public Optional<FakeResponse> respond(FakeRequest request) {
    return request.is("POST", "api", "dashboards", "db")
        ? Optional.of(save(request))
        : Optional.empty();
  }

  private FakeResponse save(FakeRequest request) {
    if (!request.account().canWrite()) {
      return FakeResponse.denied("any of dashboards:create, dashboards:write");
    }
    Optional<JsonObject> body =
        request.json().filter(json -> json.has("dashboard")).filter(this::hasDashboard);
    if (body.isEmpty()) {
      return FakeResponse.error(400, "bad request data");
    }
    JsonObject dashboard = unwrapped(body.get().object("dashboard"));
    return refusedContent(dashboard, body.get())
        .or(() -> refusedIdentity(dashboard))
        .or(() -> refusedFolder(dashboard, body.get(), request.account()))
        .orElseGet(() -> store(dashboard, body.get(), request.account()));
  }

  private boolean hasDashboard(JsonObject body) {
    return !body.get("dashboard").equals(Optional.of(JsonNull.NULL));
  }

  /** Only 13 accepts a resource in place of the dashboard. */
  private JsonObject unwrapped(JsonObject dashboard) {
    return store.release >= 13 && dashboard.has("apiVersion") && dashboard.has("spec")
        ? dashboard
            .object("spec")
            .with("uid", dashboard.object("metadata").string("name").orElse(""))
        : dashboard;
  }

  private Optional<FakeResponse> refusedContent(JsonObject dashboard, JsonObject body) {
    String title = dashboard.string("title").orElse("");
    String uid = dashboard.string("uid").orElse("");
    if (body.string("message").orElse("").length() > MAX_MESSAGE) {
      return Optional.of(FakeResponse.error(400, "message too long, max 500 characters"));
    }
    if (title.isBlank()) {
      return Optional.of(FakeResponse.error(400, "Dashboard title cannot be empty", "empty-name"));
    }
    if (title.length() > MAX_TITLE) {
      return Optional.of(
          FakeResponse.error(
              400, "Dashboard title cannot contain more than 5 000 characters", "title-too-long"));
    }
    if (!uid.matches("[A-Za-z0-9_-]*")) {
      return Optional.of(FakeResponse.error(400, "uid contains illegal characters"));
    }
    if (uid.length() > MAX_UID) {
      return Optional.of(FakeResponse.error(400, "uid too long, max 40 characters"));
    }
    boolean isV2 = dashboard.has("elements") && dashboard.has("layout");
    return store.release >= 13 && isV2
        ? Optional.of(FakeResponse.error(400, "dashboard appears to be in v2 format"))
        : Optional.empty();
  }

  private Optional<FakeResponse> refusedIdentity(JsonObject dashboard) {
    Optional<Long> id = dashboard.integer("id").filter(n -> n != 0);
    if (id.isPresent() && store.dashboards.values().stream().noneMatch(d -> d.id == id.get())) {
      return Optional.of(FakeResponse.error(404, "Dashboard not found", "not-found"));
    }
    String uid = dashboard.string("uid").orElse("");
    if (store.isLegacy() && store.folder(uid).isPresent()) {
      return Optional.of(
          FakeResponse.error(
              409, "dashboards.dashboard.grafana.app \"" + uid + "\" already exists"));
    }
    return store
        .dashboard(uid)
        .filter(d -> d.provisioning == Provisioning.LOCKED)
        .map(d -> FakeResponse.error(400, "Cannot save provisioned dashboard"));
  }

  private Optional<FakeResponse> refusedFolder(
      JsonObject dashboard, JsonObject body, FakeAccount account) {
    Optional<String> folderUid = folderUid(body);
    if (folderUid.isEmpty()) {
      return Optional.of(FakeResponse.error(400, "folder not found"));
    }
    if (folderUid.get().equals("general")) {
      return Optional.of(
          store.isLegacy()
              ? FakeResponse.error(500, "Folder not found")
              : FakeResponse.error(404, "folders.folder.grafana.app \"general\" not found"));
    }
    Optional<FakeFolder> folder = store.folder(folderUid.get());
    if (folder.isEmpty() && !folderUid.get().isEmpty()) {
      return Optional.of(FakeResponse.error(400, "folder not found"));
    }
    if (folder.isPresent() && !folder.get().allowsWriting(account)) {
      return Optional.of(
          store.isLegacy()
              ? FakeResponse.error(403, "Access denied")
              : FakeResponse.error(500, "Failed to save dashboard"));
    }
    return store.isQuotaReached()
        ? Optional.of(FakeResponse.error(403, "Quota reached"))
        : refusedVersion(dashboard, body);
  }

  /** The uid of the folder; empty if {@code folderId} is that of no folder. */
  private Optional<String> folderUid(JsonObject body) {
    Optional<Long> folderId = body.integer("folderId").filter(id -> id != 0);
    if (body.has("folderUid") || folderId.isEmpty()) {
      return Optional.of(body.string("folderUid").orElse(""));
    }
    return store.folders.values().stream()
        .filter(folder -> store.isLegacy() && folder.id == folderId.get())
        .map(folder -> folder.uid)
        .findFirst();
  }

  private Optional<FakeResponse> refusedVersion(JsonObject dashboard, JsonObject body) {
    return store
        .dashboard(dashboard.string("uid").orElse(""))
        .filter(d -> !body.isTrue("overwrite"))
        .filter(d -> dashboard.integer("version").orElse(0L) != d.current().number())
        .map(
            d ->
                FakeResponse.error(
                    412, "The dashboard has been changed by someone else", "version-mismatch"));
  }

  private FakeResponse store(JsonObject dashboard, JsonObject body, FakeAccount account) {
    String uid = dashboard.string("uid").filter(u -> !u.isEmpty()).orElseGet(store::nextName);
    JsonObject content = FakeRefresh.raised(dashboard.without("uid"), store.minRefresh);
    String message = body.string("message").orElse("");
    var save = Save.classic(folderUid(body).orElse(""), message, account);
    boolean changed = store.save(uid, content, save);
    if (hasMissingLibraryPanel(content)) {
      return FakeResponse.error(
          500,
          store.isLegacy()
              ? "library element could not be found"
              : "Error while connecting library panels");
    }
    return saved(uid, changed);
  }

  private static boolean hasMissingLibraryPanel(JsonObject content) {
    return content.array("panels").objects().anyMatch(panel -> panel.has("libraryPanel"));
  }

  /** An unchanged save in legacy storage answers the version before it. */
  FakeResponse saved(String uid, boolean changed) {
    FakeDashboard dashboard = store.dashboard(uid).orElseThrow();
    long number = dashboard.current().number();
    Json version = Json.of(changed || !store.isLegacy() ? number : number - 1);
    return FakeResponse.ok(
        FakeJson.object(
            "folderUid",
            dashboard.folderUid(),
            "id",
            dashboard.id,
            "slug",
            FakeSlug.of(dashboard.title()),
            "status",
            "success",
            "uid",
            uid,
            "url",
            dashboard.url(),
            "version",
            version));
  }
}

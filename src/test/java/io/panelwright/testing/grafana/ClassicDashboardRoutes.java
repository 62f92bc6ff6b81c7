package io.panelwright.testing.grafana;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.grafana.FakeDashboard.Provisioning;
import java.util.Optional;

/** {@code GET} and {@code DELETE /api/dashboards/uid/UID}. */
final class ClassicDashboardRoutes implements FakeRoutes {

  private static final int NOT_ACCEPTABLE = 406;
  private static final Json PERMISSIONS =
      FakeJson.object("canAdd", true, "canEdit", true, "canDelete", true);

  private final FakeStore store;

  ClassicDashboardRoutes(FakeStore store) {
    this.store = store;
  }

  @Override
  public Optional<FakeResponse> respond(FakeRequest request) {
    if (request.is("GET", "api", "dashboards", "uid", "*")) {
      return Optional.of(
          store
              .dashboard(request.segment(3))
              .map(dashboard -> read(dashboard, request.account()))
              .orElseGet(() -> notFound(request.account())));
    }
    return request.is("DELETE", "api", "dashboards", "uid", "*")
        ? Optional.of(delete(request))
        : Optional.empty();
  }

  /** Tokens without the permission for all dashboards get the answer of the access control. */
  private static FakeResponse notFound(FakeAccount account) {
    return account.isAdmin()
        ? FakeResponse.error(404, "Dashboard not found")
        : FakeResponse.json(
            404, FakeJson.object("message", "Dashboard not found", "title", "Not found"));
  }

  private FakeResponse read(FakeDashboard dashboard, FakeAccount account) {
    if (dashboard.isV2()) {
      return FakeResponse.error(
          NOT_ACCEPTABLE,
          "dashboard api version not supported, use /apis/dashboard.grafana.app/"
              + dashboard.current().apiVersion()
              + "/namespaces/default/dashboards/"
              + dashboard.uid
              + " instead");
    }
    return FakeResponse.ok(
        FakeJson.object("meta", meta(dashboard, account), "dashboard", content(dashboard)));
  }

  /** The stored dashboard with its id and version. */
  static JsonObject content(FakeDashboard dashboard) {
    return FakeJson.sortedObject(
        dashboard
            .content()
            .with("id", dashboard.id)
            .with("uid", dashboard.uid)
            .with("version", dashboard.current().number()));
  }

  /** What an account may do with a dashboard, in the resource API. */
  static JsonObject access(FakeDashboard dashboard, FakeAccount account) {
    return FakeJson.object("slug", FakeSlug.of(dashboard.title()), "url", dashboard.url())
        .merge(rights(dashboard, account))
        .with("annotationsPermissions", annotationsPermissions());
  }

  private static JsonObject annotationsPermissions() {
    return FakeJson.object("dashboard", PERMISSIONS, "organization", PERMISSIONS);
  }

  private static JsonObject rights(FakeDashboard dashboard, FakeAccount account) {
    boolean canWrite = account.canWrite();
    return FakeJson.object(
        "canSave", canWrite,
        "canEdit", canWrite,
        "canAdmin", account.isAdmin() || dashboard.first().author().equals(account),
        "canStar", true,
        "canDelete", canWrite);
  }

  private JsonObject meta(FakeDashboard dashboard, FakeAccount account) {
    FakeVersion current = dashboard.current();
    return FakeJson.object("type", "db")
        .merge(rights(dashboard, account))
        .merge(times(dashboard, current))
        .merge(folder(dashboard, account))
        .merge(provisioning(dashboard))
        .with("annotationsPermissions", annotationsPermissions());
  }

  private JsonObject times(FakeDashboard dashboard, FakeVersion current) {
    return FakeJson.object(
        "slug", FakeSlug.of(dashboard.title()),
        "url", dashboard.url(),
        "expires", "0001-01-01T00:00:00Z",
        "created", dashboard.first().time(),
        "updated", current.time(),
        "updatedBy", shownName(current),
        "createdBy", shownCreator(dashboard, current),
        "version", current.number(),
        "hasAcl", false,
        "isFolder", false,
        "apiVersion", FakeStore.Save.CLASSIC_VERSION);
  }

  private String shownCreator(FakeDashboard dashboard, FakeVersion current) {
    return current.number() == 1 ? shownName(current) : resolvedName(dashboard.first());
  }

  /** Unified storage does not resolve the author of the first version. */
  private String shownName(FakeVersion version) {
    return !store.isLegacy() && version.number() == 1 ? "Anonymous" : resolvedName(version);
  }

  /** Unified storage resolves service accounts that use the resource API. */
  private String resolvedName(FakeVersion version) {
    boolean isResource = !version.apiVersion().equals(FakeStore.Save.CLASSIC_VERSION);
    return isResource && !store.isLegacy()
        ? version.author().login()
        : version.author().shownName();
  }

  private JsonObject folder(FakeDashboard dashboard, FakeAccount account) {
    Optional<FakeFolder> folder = store.folder(dashboard.folderUid());
    if (folder.isEmpty()) {
      return FakeJson.object(
          "folderId", 0, "folderUid", "", "folderTitle", "General", "folderUrl", "");
    }
    boolean isVisible = folder.get().allowsReading(account);
    return FakeJson.object(
        "folderId",
        isVisible ? folder.get().id : 0,
        "folderUid",
        folder.get().uid,
        "folderTitle",
        isVisible ? folder.get().title : "",
        "folderUrl",
        isVisible
            ? folder.get().url()
            : "/dashboards/f/" + folder.get().uid + "/" + FakeSlug.of(""));
  }

  /** A dashboard whose file allows changes is not shown as provisioned. */
  private static JsonObject provisioning(FakeDashboard dashboard) {
    return FakeJson.object(
        "provisioned",
        dashboard.provisioning == Provisioning.LOCKED,
        "provisionedExternalId",
        dashboard.provisioning == Provisioning.NONE ? "" : dashboard.uid + ".json");
  }

  private FakeResponse delete(FakeRequest request) {
    if (!request.account().canWrite()) {
      return FakeResponse.denied("dashboards:delete");
    }
    Optional<FakeDashboard> found = store.dashboard(request.segment(3));
    if (found.isEmpty()) {
      return notFound(request.account());
    }
    FakeDashboard dashboard = found.get();
    boolean isKept =
        dashboard.provisioning == Provisioning.LOCKED
            || dashboard.provisioning == Provisioning.OPEN && store.isLegacy();
    if (isKept) {
      return FakeResponse.error(400, "provisioned dashboard cannot be deleted");
    }
    store.dashboards.remove(dashboard.uid);
    return FakeResponse.ok(
        FakeJson.object(
            "message",
            "Dashboard " + dashboard.title() + " deleted",
            "title",
            dashboard.title(),
            "uid",
            dashboard.uid));
  }
}

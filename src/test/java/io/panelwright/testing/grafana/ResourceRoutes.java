package io.panelwright.testing.grafana;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.grafana.FakeDashboard.Provisioning;
import java.util.List;
import java.util.Optional;

/** {@code /apis/dashboard.grafana.app}: discovery, read and delete; saves and lists below it. */
final class ResourceRoutes implements FakeRoutes {

  private static final int VERSION = 2;
  private static final int NAMESPACE = 4;
  private static final int NAME = 6;
  private static final String GROUP = ResourceStatus.GROUP;

  private static final List<String> VERBS =
      List.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");

  private final FakeStore store;
  private final ResourceForm form;
  private final ResourceSaveRoutes saves;
  private final ResourceListRoutes lists;

  ResourceRoutes(FakeStore store) {
    this.store = store;
    this.form = new ResourceForm(store);
    this.saves = new ResourceSaveRoutes(store, form);
    this.lists = new ResourceListRoutes(store, form);
  }

  @Override
  public Optional<FakeResponse> respond(FakeRequest request) {
    if (request.is("GET", "apis")) {
      return Optional.of(FakeResponse.ok(groups()));
    }
    if (request.is("GET", "apis", GROUP)) {
      return Optional.of(FakeResponse.ok(group(GROUP, versions())));
    }
    if (request.is("GET", "apis", "folder.grafana.app")) {
      return Optional.of(FakeResponse.ok(group("folder.grafana.app", List.of("v1beta1"))));
    }
    if (request.is("GET", "apis", "*")) {
      return Optional.of(FakeResponse.text(404, "404 page not found\n"));
    }
    if (!startsWith(request, "apis", GROUP)) {
      return Optional.empty();
    }
    if (!versions().contains(request.segment(VERSION))) {
      return Optional.of(ResourceStatus.versionNotServed());
    }
    return request.is("GET", "apis", GROUP, "*")
        ? Optional.of(FakeResponse.ok(resources(request.segment(VERSION))))
        : dashboards(request);
  }

  private static boolean startsWith(FakeRequest request, String first, String second) {
    return request.segments().size() > 2
        && request.segment(0).equals(first)
        && request.segment(1).equals(second);
  }

  private List<String> versions() {
    if (store.release >= 13) {
      return List.of("v1", "v0alpha1", "v1beta1", "v2alpha1", "v2beta1", "v2");
    }
    return store.newLayouts
        ? List.of("v2alpha1", "v0alpha1", "v1beta1", "v2alpha2")
        : List.of("v1beta1", "v0alpha1", "v2alpha1", "v2alpha2");
  }

  private JsonObject groups() {
    return FakeJson.object(
        "kind",
        "APIGroupList",
        "groups",
        FakeJson.array(
            List.of(named("folder.grafana.app", List.of("v1beta1")), named(GROUP, versions()))));
  }

  private static JsonObject group(String name, List<String> versions) {
    return FakeJson.object("kind", "APIGroup", "apiVersion", "v1").merge(named(name, versions));
  }

  private static JsonObject named(String name, List<String> versions) {
    List<JsonObject> served = versions.stream().map(v -> version(name, v)).toList();
    return FakeJson.object(
        "name", name, "versions", FakeJson.array(served), "preferredVersion", served.get(0));
  }

  private static JsonObject version(String group, String version) {
    return FakeJson.object("groupVersion", group + "/" + version, "version", version);
  }

  private static JsonObject resources(String version) {
    JsonObject dashboards =
        FakeJson.object(
            "name", "dashboards",
            "singularName", "dashboard",
            "namespaced", true,
            "kind", "Dashboard",
            "verbs", Json.strings(VERBS));
    JsonObject withAccess =
        FakeJson.object(
            "name", "dashboards/dto",
            "singularName", "",
            "namespaced", true,
            "kind", "DashboardWithAccessInfo",
            "verbs", Json.strings(List.of("get")));
    return FakeJson.object(
        "kind",
        "APIResourceList",
        "apiVersion",
        "v1",
        "groupVersion",
        GROUP + "/" + version,
        "resources",
        FakeJson.array(List.of(dashboards, withAccess)));
  }

  private Optional<FakeResponse> dashboards(FakeRequest request) {
    if (request.is("GET", "apis", GROUP, "*", "namespaces", "default", "dashboards", "*", "dto")) {
      return Optional.of(readWithAccess(request));
    }
    boolean isCollection = request.is("*", "apis", GROUP, "*", "namespaces", "*", "dashboards");
    boolean isOne = request.is("*", "apis", GROUP, "*", "namespaces", "*", "dashboards", "*");
    if (!isCollection && !isOne) {
      return Optional.empty();
    }
    String namespace = request.segment(NAMESPACE);
    if (!namespace.equals("default")) {
      return Optional.of(wrongNamespace(request, namespace));
    }
    if (request.method().equals("GET")) {
      return Optional.of(isOne ? read(request) : lists.list(request));
    }
    return isOne && request.method().equals("DELETE")
        ? Optional.of(delete(request))
        : saves.respond(request);
  }

  private static FakeResponse wrongNamespace(FakeRequest request, String namespace) {
    return FakeResponse.text(
        500,
        "Internal Server Error: \"/"
            + String.join("/", request.segments())
            + "\": "
            + (namespace.equals("org-1")
                ? "use default rather than org-1"
                : "user is not signed in to organization")
            + "\n");
  }

  private FakeResponse read(FakeRequest request) {
    String name = request.segment(NAME);
    FakeAccount account = request.account();
    Optional<FakeDashboard> dashboard = store.dashboard(name);
    if (dashboard.isEmpty()) {
      return account.isAdmin() ? ResourceStatus.notFound(name) : ResourceStatus.unresolved(request);
    }
    return store.isHidden(dashboard.get(), account)
        ? ResourceStatus.forbidden(name, account, "get", "can not view dashboard")
        : FakeResponse.ok(form.read(dashboard.get(), request.segment(VERSION)));
  }

  private FakeResponse readWithAccess(FakeRequest request) {
    FakeResponse response = read(request);
    if (response.status() != 200) {
      return response;
    }
    FakeDashboard dashboard = store.dashboard(request.segment(NAME)).orElseThrow();
    JsonObject access = ClassicDashboardRoutes.access(dashboard, request.account());
    return FakeResponse.ok(
        form.read(dashboard, request.segment(VERSION))
            .with("kind", "DashboardWithAccessInfo")
            .with("access", access));
  }

  private FakeResponse delete(FakeRequest request) {
    String name = request.segment(NAME);
    FakeAccount account = request.account();
    Optional<FakeDashboard> found = store.dashboard(name);
    if (found.isEmpty()) {
      return account.isAdmin() ? ResourceStatus.notFound(name) : ResourceStatus.unresolved(request);
    }
    FakeDashboard dashboard = found.get();
    if (!account.canWrite() || store.isHidden(dashboard, account)) {
      return ResourceStatus.forbidden(name, account, "delete", "can not delete dashboard");
    }
    if (isKept(dashboard)) {
      return ResourceStatus.badRequest("provisioned dashboard cannot be deleted");
    }
    if (request.parameter("dryRun").isEmpty()) {
      store.dashboards.remove(name);
    }
    return ResourceStatus.deleted(dashboard);
  }

  private boolean isKept(FakeDashboard dashboard) {
    boolean isManagedByFile =
        dashboard
            .current()
            .metadata()
            .object("annotations")
            .string("grafana.app/managedBy")
            .filter("classic-file-provisioning"::equals)
            .isPresent();
    return dashboard.provisioning != Provisioning.NONE || !store.isLegacy() && isManagedByFile;
  }
}

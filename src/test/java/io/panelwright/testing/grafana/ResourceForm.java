package io.panelwright.testing.grafana;

import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.grafana.FakeDashboard.Provisioning;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Dashboards as resources of a version of the resource API. */
final class ResourceForm {

  private static final String CREATED_BY = "grafana.app/createdBy";
  private static final String UPDATED_BY = "grafana.app/updatedBy";
  private static final String UPDATED = "grafana.app/updatedTimestamp";
  private static final String FOLDER = "grafana.app/folder";
  private static final String MESSAGE = "grafana.app/message";

  private final FakeStore store;

  ResourceForm(FakeStore store) {
    this.store = store;
  }

  /** The answer to a read. */
  JsonObject read(FakeDashboard dashboard, String apiVersion) {
    FakeVersion version = dashboard.current();
    return resource(dashboard, version, apiVersion, stored(dashboard, version));
  }

  /** An item of a list: after a conversion it lacks its kind. */
  JsonObject listed(FakeDashboard dashboard, String apiVersion) {
    JsonObject resource = read(dashboard, apiVersion);
    return resource.object("status").has("conversion")
        ? resource.without("kind").without("apiVersion")
        : resource;
  }

  /** An item of the history, with its message. */
  JsonObject historical(FakeDashboard dashboard, FakeVersion version, String apiVersion) {
    Map<String, Json> annotations = stored(dashboard, version);
    if (!version.message().isEmpty()) {
      annotations.put(MESSAGE, Json.of(version.message()));
    }
    return resource(dashboard, version, apiVersion, annotations);
  }

  /**
   * The answer to a save: it shows all annotations that were sent, also those that legacy storage
   * does not keep.
   */
  JsonObject saved(FakeDashboard dashboard, String apiVersion, JsonObject sent, boolean created) {
    FakeVersion version = dashboard.current();
    Map<String, Json> annotations = new TreeMap<>(sent.object("annotations").members());
    annotations.remove("grafana.app/grant-permissions");
    addAuthors(annotations, dashboard, version, !created);
    annotations.put(created ? CREATED_BY : UPDATED_BY, Json.of(version.author().identity()));
    JsonObject resource = resource(dashboard, version, apiVersion, annotations);
    JsonObject labels = sent.object("labels").merge(labels(dashboard));
    return resource.withAt("metadata.labels", FakeJson.sorted(labels));
  }

  /** The annotations that the storage keeps. */
  private Map<String, Json> stored(FakeDashboard dashboard, FakeVersion version) {
    Map<String, Json> annotations = new TreeMap<>();
    if (!store.isLegacy()) {
      annotations.putAll(version.metadata().object("annotations").members());
      annotations.remove("grafana.app/grant-permissions");
      if (!version.message().isEmpty()) {
        annotations.put(MESSAGE, Json.of(version.message()));
      }
    }
    if (!version.folderUid().isEmpty()) {
      annotations.put(FOLDER, Json.of(version.folderUid()));
    }
    annotations.putAll(provisioning(dashboard).members());
    addAuthors(annotations, dashboard, version, store.isLegacy() || version.number() > 1);
    return annotations;
  }

  /** Only legacy storage shows that a file allows edits. */
  private JsonObject provisioning(FakeDashboard dashboard) {
    if (dashboard.provisioning == Provisioning.NONE) {
      return Json.object();
    }
    String file = dashboard.uid + ".json";
    JsonObject annotations =
        FakeJson.object(
            "grafana.app/managedBy",
            "classic-file-provisioning",
            "grafana.app/managerId",
            "files",
            "grafana.app/sourcePath",
            store.isLegacy() ? file : "/etc/dashboards/" + file);
    return store.isLegacy() && dashboard.provisioning == Provisioning.OPEN
        ? annotations.with("grafana.app/managerAllowsEdits", "true")
        : annotations;
  }

  private void addAuthors(
      Map<String, Json> annotations,
      FakeDashboard dashboard,
      FakeVersion version,
      boolean isUpdated) {
    annotations.put(CREATED_BY, Json.of(identity(dashboard.first().author())));
    annotations.remove(UPDATED_BY);
    annotations.remove(UPDATED);
    if (isUpdated) {
      annotations.put(UPDATED_BY, Json.of(identity(version.author())));
      annotations.put(UPDATED, Json.of(version.time()));
    }
  }

  /** Legacy storage does not keep which service account it was. */
  private String identity(FakeAccount account) {
    return store.isLegacy() && account.isService() ? "provisioning:" : account.identity();
  }

  private JsonObject labels(FakeDashboard dashboard) {
    return FakeJson.object("grafana.app/deprecatedInternalID", String.valueOf(dashboard.id));
  }

  private JsonObject resource(
      FakeDashboard dashboard,
      FakeVersion version,
      String apiVersion,
      Map<String, Json> annotations) {
    JsonObject kept = store.isLegacy() ? Json.object() : version.metadata().object("labels");
    JsonObject metadata =
        FakeJson.object(
            "name",
            dashboard.uid,
            "namespace",
            "default",
            "uid",
            dashboard.resourceUid,
            "resourceVersion",
            String.valueOf(version.resourceVersion()),
            "generation",
            version.number(),
            "creationTimestamp",
            dashboard.first().time(),
            "labels",
            FakeJson.sorted(kept.merge(labels(dashboard))),
            "annotations",
            new JsonObject(annotations));
    return FakeJson.object(
        "kind",
        "Dashboard",
        "apiVersion",
        ResourceStatus.GROUP + "/" + apiVersion,
        "metadata",
        metadata,
        "spec",
        spec(version, apiVersion),
        "status",
        status(version, apiVersion));
  }

  /** Only the conversion within a family is done by 12; the rest fails with status 200. */
  private Json spec(FakeVersion version, String apiVersion) {
    String stored = version.apiVersion();
    if (stored.equals(apiVersion) || converts(stored, apiVersion)) {
      return version.content();
    }
    Optional<JsonObject> converted = store.converted(version.content(), stored, apiVersion);
    if (converted.isPresent()) {
      return converted.get();
    }
    boolean keepsTitle = apiVersion.equals("v2alpha1") && !isV2(stored);
    return isV2(apiVersion)
        ? emptySpec(keepsTitle ? version.content().string("title").orElse("") : "")
        : JsonNull.NULL;
  }

  private JsonObject status(FakeVersion version, String apiVersion) {
    String stored = version.apiVersion();
    if (stored.equals(apiVersion)) {
      return Json.object();
    }
    String failure = failure(version, apiVersion);
    return FakeJson.object(
        "conversion",
        FakeJson.object("failed", !failure.isEmpty(), "storedVersion", stored, "error", failure));
  }

  /** Why the version cannot be shown in another one; empty if it can. */
  private String failure(FakeVersion version, String apiVersion) {
    String stored = version.apiVersion();
    if (converts(stored, apiVersion)) {
      return apiVersion.startsWith("v1") && stored.startsWith("v0")
          ? FakeMigration.failure(version.content(), store.release).orElse("")
          : "";
    }
    return store.converted(version.content(), stored, apiVersion).isPresent()
        ? ""
        : "backend conversion not yet implemented";
  }

  /** In 12 the alphas of v2 differ; the versions of 13 are one form. */
  private boolean converts(String stored, String apiVersion) {
    return isV2(stored) == isV2(apiVersion) && (!isV2(stored) || store.release >= 13);
  }

  static boolean isV2(String apiVersion) {
    return apiVersion.startsWith("v2");
  }

  private static JsonObject emptySpec(String title) {
    JsonNull none = JsonNull.NULL;
    JsonObject times =
        FakeJson.object("from", "", "to", "", "autoRefresh", "", "autoRefreshIntervals", none)
            .with("hideTimepicker", false)
            .with("fiscalYearStartMonth", 0);
    JsonObject spec = FakeJson.object("annotations", none, "cursorSync", "", "elements", none);
    JsonObject grid = FakeJson.object("kind", "GridLayout", "spec", FakeJson.object("items", none));
    return spec.with("layout", title.isEmpty() ? none : grid)
        .with("links", none)
        .with("preload", false)
        .with("tags", none)
        .with("timeSettings", times)
        .with("title", title)
        .with("variables", none);
  }
}

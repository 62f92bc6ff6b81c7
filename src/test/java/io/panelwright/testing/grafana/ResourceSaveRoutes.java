package io.panelwright.testing.grafana;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.grafana.FakeStore.Save;
import java.util.Optional;

/** Creates and updates dashboards through the resource API. */
final class ResourceSaveRoutes implements FakeRoutes {

  private static final int VERSION = 2;
  private static final int NAME = 6;
  private static final int NAMES = 7;

  private final FakeStore store;
  private final ResourceForm form;
  private final ResourceValidation validation;

  ResourceSaveRoutes(FakeStore store, ResourceForm form) {
    this.store = store;
    this.form = form;
    this.validation = new ResourceValidation(store);
  }

  @Override
  public Optional<FakeResponse> respond(FakeRequest request) {
    boolean isOne = request.segments().size() == NAMES;
    if (!isOne && request.method().equals("POST")) {
      return Optional.of(post(request));
    }
    if (isOne && request.method().equals("PUT")) {
      return Optional.of(put(request));
    }
    return isOne && request.method().equals("PATCH")
        ? Optional.of(patch(request))
        : Optional.empty();
  }

  private static boolean isDryRun(FakeRequest request) {
    return request.parameter("dryRun").isPresent();
  }

  private FakeResponse post(FakeRequest request) {
    FakeAccount account = request.account();
    if (!account.canWrite()) {
      return ResourceStatus.forbidden("", account, "create", "can not create any dashboards");
    }
    Optional<JsonObject> body = request.json();
    if (body.isEmpty()) {
      return ResourceStatus.badRequest("the object provided is unrecognized");
    }
    JsonObject metadata = named(body.get().object("metadata"));
    String name = metadata.string("name").orElse("");
    return validation
        .refused(request, name, body.get())
        .or(() -> store.dashboard(name).map(d -> ResourceStatus.alreadyExists(name)))
        .orElseGet(() -> create(request, name, body.get().with("metadata", metadata)));
  }

  private JsonObject named(JsonObject metadata) {
    return metadata.has("name") || !metadata.has("generateName")
        ? metadata
        : metadata.with("name", metadata.string("generateName").orElse("") + "x" + store.nextId());
  }

  private FakeResponse create(FakeRequest request, String name, JsonObject resource) {
    if (isDryRun(request)) {
      return FakeResponse.json(201, dryCreated(request, name, resource));
    }
    if (store.isQuotaReached()) {
      return ResourceStatus.quotaReached(name);
    }
    Optional<FakeResponse> refused = refusedFolder(request, name, resource, "create");
    if (refused.isPresent()) {
      return refused.get();
    }
    store.save(name, spec(request, resource), save(request, resource));
    FakeDashboard dashboard = store.dashboard(name).orElseThrow();
    dashboard.isWithoutPermissions =
        store.isLegacy()
            && dashboard.folderUid().isEmpty()
            && !annotations(resource).has("grafana.app/grant-permissions");
    return FakeResponse.json(
        201, form.saved(dashboard, version(request), resource.object("metadata"), true));
  }

  /** The folder is checked only by a real save. */
  private Optional<FakeResponse> refusedFolder(
      FakeRequest request, String name, JsonObject resource, String verb) {
    String folderUid = annotations(resource).string("grafana.app/folder").orElse("");
    if (folderUid.isEmpty()) {
      return Optional.empty();
    }
    Optional<FakeFolder> folder = store.folder(folderUid);
    if (folder.isEmpty()) {
      return Optional.of(ResourceStatus.folderNotFound(folderUid));
    }
    return folder.get().allowsWriting(request.account())
        ? Optional.empty()
        : Optional.of(
            ResourceStatus.forbidden(
                name, request.account(), verb, "can not " + verb + " dashboard"));
  }

  private JsonObject dryCreated(FakeRequest request, String name, JsonObject resource) {
    JsonObject metadata =
        FakeJson.object(
            "name",
            name,
            "namespace",
            "default",
            "uid",
            store.nextName(),
            "generation",
            1,
            "creationTimestamp",
            store.nextTime());
    JsonObject annotations = annotations(resource);
    return FakeJson.object(
        "kind",
        "Dashboard",
        "apiVersion",
        ResourceStatus.GROUP + "/" + version(request),
        "metadata",
        annotations.isEmpty() ? metadata : metadata.with("annotations", annotations),
        "spec",
        FakeJson.sorted(spec(request, resource)),
        "status",
        Json.object());
  }

  /** The content as the version keeps it: the uid of a classic dashboard is the resource's name. */
  private static JsonObject spec(FakeRequest request, JsonObject resource) {
    JsonObject spec = resource.object("spec");
    if (!ResourceForm.isV2(version(request))) {
      return spec.without("uid").without("id").without("version");
    }
    return version(request).equals("v2alpha2") ? FakeAlpha2.stored(spec) : spec;
  }

  private static JsonObject annotations(JsonObject resource) {
    return resource.object("metadata").object("annotations");
  }

  private static String version(FakeRequest request) {
    return request.segment(VERSION);
  }

  /** The metadata that is kept is what the author sent, without what the server adds. */
  private Save save(FakeRequest request, JsonObject resource) {
    JsonObject annotations = annotations(resource);
    JsonObject kept =
        FakeJson.sortedObject(
            annotations
                .without("grafana.app/message")
                .without("grafana.app/folder")
                .without("grafana.app/createdBy")
                .without("grafana.app/updatedBy")
                .without("grafana.app/updatedTimestamp"));
    JsonObject labels =
        resource.object("metadata").object("labels").without("grafana.app/deprecatedInternalID");
    return new Save(
        annotations.string("grafana.app/folder").orElse(""),
        version(request),
        FakeJson.object("annotations", kept, "labels", FakeJson.sorted(labels)),
        annotations.string("grafana.app/message").orElse(""),
        request.account(),
        0,
        version(request).startsWith("v1"));
  }

  private FakeResponse put(FakeRequest request) {
    String name = request.segment(NAME);
    Optional<JsonObject> body = request.json();
    if (body.isEmpty()) {
      return ResourceStatus.badRequest("the object provided is unrecognized");
    }
    String sentName = body.get().object("metadata").string("name").orElse("");
    if (!sentName.equals(name)) {
      return ResourceStatus.badRequest(
          "the name of the object ("
              + sentName
              + ") does not match the name on the URL ("
              + name
              + ")");
    }
    return update(request, name, body.get());
  }

  private FakeResponse update(FakeRequest request, String name, JsonObject resource) {
    FakeAccount account = request.account();
    Optional<FakeDashboard> existing = store.dashboard(name);
    boolean isRefused =
        !account.canWrite() || existing.filter(d -> store.isHidden(d, account)).isPresent();
    if (isRefused) {
      return ResourceStatus.forbidden(name, account, "update", "can not edit dashboard");
    }
    Optional<FakeResponse> invalid = validation.refused(request, name, resource);
    if (invalid.isPresent()) {
      return invalid.get();
    }
    return existing.isEmpty()
        ? create(request, name, resource)
        : replace(request, existing.get(), resource);
  }

  private FakeResponse replace(FakeRequest request, FakeDashboard dashboard, JsonObject resource) {
    String sentVersion = resource.object("metadata").string("resourceVersion").orElse("");
    boolean isStale =
        !sentVersion.isEmpty()
            && !sentVersion.equals(String.valueOf(dashboard.current().resourceVersion()));
    if (isDryRun(request)) {
      return isStale && !store.isLegacy()
          ? ResourceStatus.conflict(dashboard.uid)
          : FakeResponse.ok(dryReplaced(request, dashboard, resource));
    }
    if (isStale) {
      return ResourceStatus.conflict(dashboard.uid);
    }
    return refusedFolder(request, dashboard.uid, resource, "update")
        .orElseGet(() -> store(request, dashboard, resource));
  }

  private JsonObject dryReplaced(
      FakeRequest request, FakeDashboard dashboard, JsonObject resource) {
    JsonObject read = form.read(dashboard, version(request));
    JsonObject metadata = read.object("metadata").without("labels").without("annotations");
    return read.with("metadata", metadata).with("spec", FakeJson.sorted(spec(request, resource)));
  }

  /**
   * An unchanged save answers an old generation (legacy) or no resourceVersion (unified). The
   * status is that of the version before.
   */
  private FakeResponse store(FakeRequest request, FakeDashboard dashboard, JsonObject resource) {
    Save save = save(request, resource);
    FakeVersion before = dashboard.current();
    boolean isSameSpec = before.content().equals(FakeJson.sorted(spec(request, resource)));
    boolean isNothing =
        isSameSpec
            && !store.isLegacy()
            && !save.grows()
            && save.metadata().equals(before.metadata())
            && save.message().equals(before.message())
            && save.folderUid().equals(before.folderUid());
    JsonObject status = form.read(dashboard, version(request)).object("status");
    if (!isNothing) {
      store.save(dashboard.uid, spec(request, resource), save);
    }
    JsonObject answer =
        form.saved(dashboard, version(request), resource.object("metadata"), false)
            .with("status", status);
    if (isNothing) {
      return FakeResponse.ok(
          answer.with("metadata", answer.object("metadata").without("resourceVersion")));
    }
    return FakeResponse.ok(
        isSameSpec && store.isLegacy() && !save.grows()
            ? answer.withAt("metadata.generation", Json.of(before.number()))
            : answer);
  }

  private FakeResponse patch(FakeRequest request) {
    String name = request.segment(NAME);
    if (request.contentType().contains("apply-patch")) {
      return ResourceStatus.internal(
          "failed to convert to unversioned (/"
              + name
              + "; dashboard.grafana.app/"
              + version(request)
              + ", Kind=Dashboard): no kind \"Dashboard\" is registered for the internal version of"
              + " group \"dashboard.grafana.app\" in scheme \"pkg/runtime/scheme.go:110\"");
    }
    Optional<FakeDashboard> dashboard = store.dashboard(name);
    if (dashboard.isEmpty()) {
      return ResourceStatus.notFound(name);
    }
    JsonObject read = form.read(dashboard.get(), version(request));
    Json patch = request.jsonValue().orElse(JsonNull.NULL);
    JsonObject patched =
        patch instanceof JsonArray steps
            ? steps.objects().reduce(read, ResourceSaveRoutes::replaced, (a, b) -> b)
            : read.merge((JsonObject) patch);
    JsonObject annotations = annotations(patched).without("grafana.app/message");
    return update(request, name, patched.withAt("metadata.annotations", annotations));
  }

  /** A step of a JSON patch that replaces a member. */
  private static JsonObject replaced(JsonObject object, JsonObject step) {
    String path = step.string("path").orElseThrow().substring(1).replace('/', '.');
    return object.withAt(path, step.get("value").orElseThrow());
  }
}

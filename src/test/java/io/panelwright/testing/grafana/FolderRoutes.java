package io.panelwright.testing.grafana;

import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** {@code /api/folders}: read, list and create. */
final class FolderRoutes implements FakeRoutes {

  private static final int MAX_UID = 40;
  private static final int MAX_DEPTH = 5;
  private static final int DEFAULT_LIMIT = 1000;
  private static final String NO_TIME = "0001-01-01T00:00:00Z";

  private final FakeStore store;
  private final FolderChangeRoutes changes;

  FolderRoutes(FakeStore store) {
    this.store = store;
    this.changes = new FolderChangeRoutes(store, this);
  }

  @Override
  public Optional<FakeResponse> respond(FakeRequest request) {
    if (request.is("GET", "api", "folders")) {
      return Optional.of(list(request));
    }
    if (request.is("POST", "api", "folders")) {
      return Optional.of(create(request));
    }
    if (request.is("GET", "api", "folders", "general")) {
      return Optional.of(FakeResponse.ok(general()));
    }
    if (request.is("GET", "api", "folders", "*")) {
      return Optional.of(read(request));
    }
    return changes.respond(request);
  }

  private FakeResponse list(FakeRequest request) {
    int limit = request.number("limit", DEFAULT_LIMIT);
    List<JsonObject> folders =
        store.children(request.parameter("parentUid").orElse("")).stream()
            .filter(folder -> folder.allowsReading(request.account()))
            .skip((request.number("page", 1) - 1L) * limit)
            .limit(limit)
            .map(FolderRoutes::listed)
            .toList();
    return FakeResponse.ok(FakeJson.array(folders));
  }

  private static JsonObject listed(FakeFolder folder) {
    JsonObject json = FakeJson.object("id", folder.id, "uid", folder.uid, "title", folder.title);
    return folder.parentUid.isEmpty() ? json : json.with("parentUid", folder.parentUid);
  }

  private static JsonObject general() {
    return FakeJson.object("id", 0, "uid", "general", "orgId", 0, "title", "Dashboards")
        .with("url", "")
        .with("hasAcl", false)
        .merge(access(true))
        .merge(FakeJson.object("createdBy", "Anonymous", "created", NO_TIME))
        .merge(FakeJson.object("updatedBy", "Anonymous", "updated", NO_TIME));
  }

  private static JsonObject access(boolean all) {
    return FakeJson.object("canSave", all, "canEdit", all, "canAdmin", all, "canDelete", all);
  }

  private FakeResponse read(FakeRequest request) {
    Optional<FakeFolder> folder = store.folder(request.segment(2));
    if (folder.isEmpty()) {
      return FakeResponse.error(404, "folder not found", "not-found");
    }
    return folder.get().allowsReading(request.account())
        ? FakeResponse.ok(json(folder.get(), request.account().canWrite()))
        : FakeResponse.denied("folders:read");
  }

  /** The folder with the folders above it. */
  JsonObject json(FakeFolder folder, boolean canWrite) {
    List<FakeFolder> parents = store.parents(folder);
    JsonObject json = single(folder, canWrite);
    return parents.isEmpty()
        ? json
        : json.with(
            "parents", FakeJson.array(parents.stream().map(p -> single(p, canWrite)).toList()));
  }

  private JsonObject single(FakeFolder folder, boolean canWrite) {
    JsonObject json =
        FakeJson.object(
                "id",
                folder.id,
                "uid",
                folder.uid,
                "orgId",
                1,
                "title",
                folder.title,
                "url",
                folder.url(),
                "hasAcl",
                false)
            .merge(access(canWrite))
            .merge(
                FakeJson.object(
                    "createdBy", creator(folder),
                    "created", folder.created,
                    "updatedBy", updater(folder),
                    "updated", folder.updated,
                    "version", folder.version));
    return folder.parentUid.isEmpty() ? json : json.with("parentUid", folder.parentUid);
  }

  private String creator(FakeFolder folder) {
    return store.isLegacy() ? folder.creator.login() : folder.creator.shownName();
  }

  /** Unified storage does not resolve the author of the first version. */
  private String updater(FakeFolder folder) {
    return store.isLegacy() || folder.version > 1 ? creator(folder) : "Anonymous";
  }

  private FakeResponse create(FakeRequest request) {
    FakeAccount account = request.account();
    if (!account.canWrite()) {
      return FakeResponse.denied("folders:create");
    }
    Optional<JsonObject> body = request.json();
    if (body.isEmpty()) {
      return FakeResponse.error(400, "bad request data");
    }
    String title = body.get().string("title").orElse("");
    String uid = body.get().string("uid").filter(u -> !u.isEmpty()).orElseGet(store::nextName);
    String parentUid = body.get().string("parentUid").orElse("");
    return refusedName(uid, title)
        .or(() -> refusedParent(uid, parentUid))
        .orElseGet(
            () -> {
              FakeFolder folder = store.addFolder(uid, title, parentUid, account);
              return FakeResponse.ok(json(folder, account.isAdmin()));
            });
  }

  private Optional<FakeResponse> refusedName(String uid, String title) {
    if (title.isEmpty()) {
      return Optional.of(FakeResponse.error(400, "folder title cannot be empty"));
    }
    if (uid.length() > MAX_UID) {
      return Optional.of(FakeResponse.error(400, "uid too long, max 40 characters"));
    }
    if (!uid.matches("[A-Za-z0-9_-]+")) {
      return Optional.of(illegalUid(uid));
    }
    if (uid.equals("general")) {
      return Optional.of(FakeResponse.error(500, "Folder API error"));
    }
    if (store.isLegacy() && title.equals("General")) {
      return Optional.of(FakeResponse.error(400, "A folder with that name already exists"));
    }
    return store
        .folder(uid)
        .map(f -> FakeResponse.error(412, "the folder has been changed by someone else"));
  }

  private FakeResponse illegalUid(String uid) {
    return store.isLegacy() || !uid.contains("/")
        ? FakeResponse.error(400, "uid contains illegal characters")
        : FakeResponse.error(
            422,
            "Folder.folder.grafana.app \""
                + uid
                + "\" is invalid: metadata.name: Invalid value: \""
                + uid
                + "\": may not contain '/'");
  }

  private Optional<FakeResponse> refusedParent(String uid, String parentUid) {
    if (parentUid.isEmpty()) {
      return Optional.empty();
    }
    Optional<FakeFolder> parent = store.folder(parentUid);
    if (parent.isEmpty()) {
      return Optional.of(
          !store.isLegacy() && uid.equals(parentUid)
              ? FakeResponse.error(500, "Folder API error")
              : missing(parentUid));
    }
    return store.parents(parent.get()).size() + 2 > MAX_DEPTH
        ? Optional.of(FakeResponse.error(400, "[folder.maximum-depth-reached] "))
        : Optional.empty();
  }

  /** The answer to a request that names a folder that does not exist. */
  FakeResponse missing(String uid) {
    return FakeResponse.error(
        404,
        store.isLegacy()
            ? "folder not found"
            : "folders.folder.grafana.app \"" + uid + "\" not found");
  }
}

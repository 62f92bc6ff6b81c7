package io.panelwright.testing.grafana;

import io.panelwright.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /api/folders/UID}: rename, move, counts, permissions and delete. */
final class FolderChangeRoutes implements FakeRoutes {

  /** From so many levels below a folder, a delete in legacy storage must be sent twice. */
  private static final int LEVELS_OF_TWO_DELETES = 4;

  private final FakeStore store;
  private final FolderRoutes folders;

  FolderChangeRoutes(FakeStore store, FolderRoutes folders) {
    this.store = store;
    this.folders = folders;
  }

  @Override
  public Optional<FakeResponse> respond(FakeRequest request) {
    if (request.is("PUT", "api", "folders", "*")) {
      return Optional.of(change(request, this::rename));
    }
    if (request.is("POST", "api", "folders", "*", "move")) {
      return Optional.of(change(request, this::move));
    }
    if (request.is("DELETE", "api", "folders", "*")) {
      return Optional.of(delete(request));
    }
    if (request.is("GET", "api", "folders", "*", "counts")) {
      return Optional.of(FakeResponse.ok(counts(request.segment(2))));
    }
    return request.is("POST", "api", "folders", "*", "permissions")
        ? Optional.of(change(request, this::permit))
        : Optional.empty();
  }

  private interface Change {
    FakeResponse apply(FakeFolder folder, JsonObject body, FakeAccount account);
  }

  private FakeResponse change(FakeRequest request, Change change) {
    Optional<FakeFolder> folder = store.folder(request.segment(2));
    if (folder.isEmpty()) {
      return FakeResponse.error(404, "folder not found", "not-found");
    }
    return folder.get().allowsWriting(request.account())
        ? change.apply(folder.get(), request.json().orElse(FakeJson.object()), request.account())
        : FakeResponse.denied("folders:write");
  }

  private FakeResponse rename(FakeFolder folder, JsonObject body, FakeAccount account) {
    if (!body.isTrue("overwrite") && body.integer("version").orElse(0L) != folder.version) {
      return FakeResponse.error(412, "The dashboard has been changed by someone else");
    }
    folder.title = body.string("title").orElse(folder.title);
    folder.version++;
    folder.updated = store.nextTime();
    return FakeResponse.ok(folders.json(folder, account.canWrite()));
  }

  private FakeResponse move(FakeFolder folder, JsonObject body, FakeAccount account) {
    String parentUid = body.string("parentUid").orElse("");
    boolean isRefused =
        !parentUid.isEmpty()
            && (store.folder(parentUid).isEmpty() || store.isWithin(parentUid, folder.uid));
    if (isRefused) {
      return FakeResponse.error(500, "move folder failed");
    }
    boolean isSame = folder.parentUid.equals(parentUid);
    folder.parentUid = parentUid;
    folder.version += (store.isLegacy() ? 1 : 0) + (isSame ? 0 : 1);
    folder.updated = store.nextTime();
    return FakeResponse.ok(folders.json(folder, account.canWrite()));
  }

  private FakeResponse permit(FakeFolder folder, JsonObject body, FakeAccount account) {
    Map<String, Integer> permissions = new LinkedHashMap<>();
    body.array("items")
        .objects()
        .forEach(
            item ->
                permissions.put(
                    item.string("role").orElse(""),
                    item.integer("permission").orElse(0L).intValue()));
    folder.permissions = permissions;
    return FakeResponse.ok(FakeJson.object("message", "Folder permissions updated"));
  }

  private JsonObject counts(String uid) {
    long below =
        store.folders.values().stream()
            .filter(f -> !f.uid.equals(uid) && isBelow(f.uid, uid))
            .count();
    long dashboards =
        store.dashboards.values().stream().filter(d -> isBelow(d.folderUid(), uid)).count();
    return FakeJson.object(
        "alertrule", 0, "dashboard", dashboards, "folder", below, "librarypanel", 0);
  }

  private boolean isBelow(String folderUid, String uid) {
    return uid.equals("general") || store.isWithin(folderUid, uid);
  }

  /** Deletes the folder with all in it. */
  private FakeResponse delete(FakeRequest request) {
    String uid = request.segment(2);
    if (!request.account().canWrite()) {
      return FakeResponse.denied("folders:delete");
    }
    if (store.folder(uid).isEmpty()) {
      return request.parameter("forceDeleteRules").isPresent()
          ? FakeResponse.error(404, "folder not found", "not-found")
          : folders.missing(uid);
    }
    List<FakeFolder> below =
        store.folders.values().stream()
            .filter(f -> !f.uid.equals(uid) && store.isWithin(f.uid, uid))
            .toList();
    int levels =
        below.stream().mapToInt(f -> store.parents(f).size()).max().orElse(0)
            - store.parents(store.folder(uid).orElseThrow()).size();
    store.dashboards.values().removeIf(d -> store.isWithin(d.folderUid(), uid));
    below.forEach(f -> store.folders.remove(f.uid));
    if (store.isLegacy() && levels >= LEVELS_OF_TWO_DELETES) {
      return FakeResponse.error(404, "folder not found");
    }
    store.folders.remove(uid);
    return FakeResponse.ok(FakeJson.object("message", "Folder deleted"));
  }
}

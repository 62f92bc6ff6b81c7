package io.panelwright.testing.grafana;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.grafana.FakeGrafana.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The state of the fake server. Callers hold its lock. */
final class FakeStore {

  private static final Instant START = Instant.parse("2026-11-27T16:36:51Z");
  private static final long FIRST_RESOURCE_VERSION = 1795797566000000L;
  private static final long RESOURCE_VERSION_STEP = 29_003;

  final Storage storage;
  final Map<String, FakeFolder> folders = new LinkedHashMap<>();
  final Map<String, FakeDashboard> dashboards = new LinkedHashMap<>();
  final List<JsonObject> datasources = new ArrayList<>();
  final List<String> panelTypes = new ArrayList<>();

  /** The release that the server resembles: 12 or 13. */
  int release = 12;

  /** Whether v2 is the preferred version of the resource API in 12. */
  boolean newLayouts;

  OptionalInt quota = OptionalInt.empty();
  String minRefresh = "5s";

  /** How many versions the history keeps. */
  int keptVersions = Integer.MAX_VALUE;

  /** How many requests of others the permission cache refuses for a new folder. */
  int refusalsOfNewFolders;

  /** How long the permission cache refuses others in a new folder. */
  long refusalNanos;

  /** What Grafana changes when it stores a dashboard. */
  UnaryOperator<JsonObject> migration = UnaryOperator.identity();

  /** The conversions between classic dashboards and v2, which only 13 has. */
  Optional<UnaryOperator<JsonObject>> toClassic = Optional.empty();

  Optional<UnaryOperator<JsonObject>> toV2 = Optional.empty();

  private long lastId;
  private long clock;
  private long resourceVersion = FIRST_RESOURCE_VERSION;

  FakeStore(Storage storage) {
    this.storage = storage;
  }

  boolean isLegacy() {
    return storage == Storage.LEGACY;
  }

  long nextId() {
    return ++lastId;
  }

  /** The time of a write; each takes a second. */
  String nextTime() {
    return START.plusSeconds(clock++).toString();
  }

  /** An unused name. */
  String nextName() {
    return new UUID(0x4000L, 0x8000000000000000L + nextId()).toString();
  }

  long nextResourceVersion() {
    resourceVersion += RESOURCE_VERSION_STEP;
    return resourceVersion;
  }

  Optional<FakeDashboard> dashboard(String uid) {
    return Optional.ofNullable(dashboards.get(uid));
  }

  Optional<FakeFolder> folder(String uid) {
    return Optional.ofNullable(folders.get(uid));
  }

  /** Whether an account may not read a dashboard. */
  boolean isHidden(FakeDashboard dashboard, FakeAccount account) {
    return dashboard.isWithoutPermissions && !account.isAdmin();
  }

  /** The content in another form; empty if the server has no such conversion. */
  Optional<JsonObject> converted(JsonObject content, String from, String to) {
    if (ResourceForm.isV2(from) == ResourceForm.isV2(to)) {
      return Optional.empty();
    }
    return (ResourceForm.isV2(to) ? toV2 : toClassic).map(c -> c.apply(content));
  }

  /** The folders from the root down to the parent of a folder. */
  List<FakeFolder> parents(FakeFolder folder) {
    List<FakeFolder> parents = new ArrayList<>();
    Optional<FakeFolder> above = folder(folder.parentUid);
    while (above.isPresent() && !parents.contains(above.get())) {
      parents.add(0, above.get());
      above = folder(above.get().parentUid);
    }
    return parents;
  }

  /** The folders directly in a folder, or in the root, by title. */
  List<FakeFolder> children(String parentUid) {
    return folders.values().stream()
        .filter(folder -> folder.parentUid.equals(parentUid))
        .sorted(Comparator.comparing((FakeFolder folder) -> folder.title))
        .toList();
  }

  /** Whether a folder is this one or below it. */
  boolean isWithin(String folderUid, String ancestorUid) {
    return folderUid.equals(ancestorUid)
        || folder(folderUid).stream()
            .flatMap(folder -> parents(folder).stream())
            .anyMatch(parent -> parent.uid.equals(ancestorUid));
  }

  FakeFolder addFolder(String uid, String title, String parentUid, FakeAccount creator) {
    var folder = new FakeFolder(nextId(), uid, title, parentUid, creator, nextTime());
    folder.refusals = refusalsOfNewFolders;
    folder.refusesUntil = System.nanoTime() + refusalNanos;
    folders.put(uid, folder);
    return folder;
  }

  boolean isQuotaReached() {
    return quota.isPresent() && dashboards.size() >= quota.getAsInt();
  }

  /**
   * Saves a dashboard without any check.
   *
   * @param content of the classic dashboard, or the {@code spec}
   * @param grows whether an unchanged save gets a number of its own in unified storage
   * @return whether the save changed something
   */
  boolean save(String uid, JsonObject content, Save save) {
    JsonObject stored =
        FakeJson.sortedObject(migration.apply(content).without("id").without("version"));
    Optional<FakeDashboard> existing = dashboard(uid);
    boolean changed =
        existing.map(FakeDashboard::current).filter(v -> isSame(v, stored, save)).isEmpty();
    long last = existing.map(d -> d.current().number()).orElse(0L);
    long number = changed || isLegacy() || save.grows() ? last + 1 : last;
    var version =
        new FakeVersion(
            number,
            isLegacy() ? number : nextResourceVersion(),
            stored,
            save.folderUid(),
            save.apiVersion(),
            save.metadata(),
            save.message(),
            save.author(),
            nextTime(),
            save.restoredFrom());
    if (existing.isEmpty()) {
      dashboards.put(uid, new FakeDashboard(nextId(), uid, nextName(), version));
    } else {
      existing.get().history.add(version);
      prune(existing.get(), keptVersions);
    }
    return changed;
  }

  private boolean isSame(FakeVersion version, JsonObject content, Save save) {
    return version.content().equals(content) && version.folderUid().equals(save.folderUid());
  }

  /** Removes old versions. */
  void prune(FakeDashboard dashboard, int kept) {
    while (dashboard.history.size() > kept) {
      dashboard.history.remove(0);
    }
  }

  /**
   * How a dashboard is saved.
   *
   * @param grows whether an unchanged save grows the version in unified storage
   */
  record Save(
      String folderUid,
      String apiVersion,
      JsonObject metadata,
      String message,
      FakeAccount author,
      long restoredFrom,
      boolean grows) {

    static final String CLASSIC_VERSION = "v0alpha1";

    /** A save by the classic API. */
    static Save classic(String folderUid, String message, FakeAccount author) {
      return new Save(folderUid, CLASSIC_VERSION, Json.object(), message, author, 0, false);
    }

    Save restoring(long version) {
      return new Save(folderUid, apiVersion, metadata, message, author, version, grows);
    }
  }
}

package io.panelwright.testing.grafana;

import java.util.LinkedHashMap;
import java.util.Map;

/** A folder of the fake server. */
final class FakeFolder {

  final long id;
  final String uid;
  final FakeAccount creator;
  final String created;
  String title;
  String parentUid;
  long version = 1;
  String updated;

  /** What each role may do: 1 view, 2 edit; Admin may do all. */
  Map<String, Integer> permissions = new LinkedHashMap<>(Map.of("Viewer", 1, "Editor", 2));

  /** How many requests of other accounts the permission cache still refuses. */
  int refusals;

  /** Until when, in nanoseconds of the system's clock, the permission cache refuses others. */
  long refusesUntil = System.nanoTime();

  FakeFolder(
      long id, String uid, String title, String parentUid, FakeAccount creator, String created) {
    this.id = id;
    this.uid = uid;
    this.title = title;
    this.parentUid = parentUid;
    this.creator = creator;
    this.created = created;
    this.updated = created;
  }

  /** Whether an account may read the folder. */
  boolean allowsReading(FakeAccount account) {
    return account.isAdmin()
        || account.equals(creator)
        || !isStillClosed() && permissions.getOrDefault(account.role(), 0) > 0;
  }

  /** Whether an account may save in the folder; counts a refusal of the permission cache. */
  boolean allowsWriting(FakeAccount account) {
    if (account.isAdmin() || account.equals(creator)) {
      return true;
    }
    if (isStillClosed()) {
      refusals = Math.max(0, refusals - 1);
      return false;
    }
    return permissions.getOrDefault(account.role(), 0) > 1;
  }

  /** Whether the permission cache of other accounts does not have the folder yet. */
  private boolean isStillClosed() {
    return refusals > 0 || System.nanoTime() - refusesUntil < 0;
  }

  String url() {
    return "/dashboards/f/" + uid + "/" + FakeSlug.of(title);
  }
}

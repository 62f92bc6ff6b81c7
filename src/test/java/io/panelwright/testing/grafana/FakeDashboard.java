package io.panelwright.testing.grafana;

import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A dashboard of the fake server with its history. */
final class FakeDashboard {

  /** How a file of a dashboard provider binds a dashboard. */
  enum Provisioning {
    NONE,
    LOCKED,
    OPEN
  }

  final long id;
  final String uid;
  final String resourceUid;

  /** Oldest first; the last one is the current one. */
  final List<FakeVersion> history = new ArrayList<>();

  Provisioning provisioning = Provisioning.NONE;

  /** Whether only an Admin may read it: created in the root by the resource API, in legacy. */
  boolean isWithoutPermissions;

  /** The first save, kept if old versions are removed. */
  private final FakeVersion first;

  FakeDashboard(long id, String uid, String resourceUid, FakeVersion first) {
    this.id = id;
    this.uid = uid;
    this.resourceUid = resourceUid;
    this.first = first;
    history.add(first);
  }

  FakeVersion current() {
    return history.get(history.size() - 1);
  }

  FakeVersion first() {
    return first;
  }

  JsonObject content() {
    return current().content();
  }

  String folderUid() {
    return current().folderUid();
  }

  String title() {
    return content().string("title").orElse("");
  }

  boolean isV2() {
    return current().apiVersion().startsWith("v2");
  }

  String url() {
    return "/d/" + uid + "/" + FakeSlug.of(title());
  }
}

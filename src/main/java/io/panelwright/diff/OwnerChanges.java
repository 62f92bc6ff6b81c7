package io.panelwright.diff;

import io.panelwright.dashboard.DashboardFile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Marks the changes of datasources that move a query to another owner. */
final class OwnerChanges {

  private final DashboardFile before;
  private final DashboardFile after;
  private final DatasourceOwners owners;

  OwnerChanges(DashboardFile before, DashboardFile after, DatasourceOwners owners) {
    this.before = before;
    this.after = after;
    this.owners = owners;
  }

  DashboardDiff mark(DashboardDiff diff) {
    return diff.withElements(diff.changedElements().stream().map(this::mark).toList());
  }

  private ChangedElement mark(ChangedElement element) {
    return element.withChanges(element.changes().stream().map(this::mark).toList());
  }

  private Change mark(Change change) {
    if (change.code() != ChangeCode.QUERY_DATASOURCE_CHANGED) {
      return change;
    }
    List<String> old = find(before, change.before());
    List<String> now = find(after, change.after());
    if (old.isEmpty() || now.isEmpty() || !Collections.disjoint(old, now)) {
      return change;
    }
    return change.withCode(
        ChangeCode.QUERY_OWNER_CHANGED,
        change.description()
            + ", owner "
            + String.join(" or ", old)
            + " → "
            + String.join(" or ", now));
  }

  private List<String> find(DashboardFile file, Optional<Json> reference) {
    return uid(reference).map(uid -> owners.find(file, uid)).orElse(List.of());
  }

  /** The uid of a reference, or its only member uid. */
  private static Optional<String> uid(Optional<Json> reference) {
    Json json = reference.orElse(Json.object());
    if (json instanceof JsonString text) {
      return Optional.of(text.value());
    }
    return json instanceof JsonObject object ? object.string("uid") : Optional.empty();
  }
}

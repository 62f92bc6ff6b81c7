package io.panelwright.diff;

import io.panelwright.dashboard.DashboardFile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.util.List;
import java.util.stream.Stream;

/** Compares the JSON of v2 files, for settings that the classic view lacks. */
final class V2FileComparer {

  private static final PropertyLabels PATHS = PropertyLabels.parse("");

  private V2FileComparer() {}

  static DashboardDiff compare(DashboardFile before, DashboardFile after, DashboardDiff views) {
    List<Change> changes = ValueComparer.compare(PATHS, spec(before), spec(after));
    return changes.isEmpty()
        ? views
        : new DashboardDiff(
            views.title(),
            List.of(
                new ChangedElement(
                    ElementKind.DASHBOARD, ChangeKind.CHANGED, views.title(), "", changes)),
            views.ignored());
  }

  /** The dashboard in a file, without the metadata of a resource. */
  private static JsonObject spec(DashboardFile file) {
    Json root = JsonReader.read(file.text());
    JsonObject object = root instanceof JsonObject json ? json : Json.object();
    return Stream.of(object, object.object("spec"), object.object("dashboard"))
        .filter(holder -> holder.has("elements"))
        .findFirst()
        .orElse(object);
  }
}

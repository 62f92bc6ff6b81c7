package io.panelwright.diff;

import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dashboard.V2DashboardView;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.savemodel.V2SaveModelConverter;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;

/** Compares the JSON of v2 dashboards, for settings that the classic view lacks. */
final class V2FileComparer {

  private static final PropertyLabels PATHS =
      PropertyLabels.parse(ChangeCode.DASHBOARD_V2_SETTING_CHANGED, "");

  private V2FileComparer() {}

  /** Adds the changes of the files to a diff of the classic views. */
  static DashboardDiff compareFiles(
      DashboardFile before, DashboardFile after, DashboardDiff views) {
    return compare(before.sourceDashboard(), after.sourceDashboard(), views);
  }

  /** Adds the changes of the dashboards as Grafana would save them. */
  static DashboardDiff compareSaved(
      DashboardFile before, DashboardFile after, DashboardDiff views, Profile profile) {
    return compare(savedSpec(before, profile), savedSpec(after, profile), views);
  }

  private static DashboardDiff compare(JsonObject before, JsonObject after, DashboardDiff views) {
    List<Change> changes = ValueComparer.compare(PATHS, before, after);
    return changes.isEmpty()
        ? views
        : views.withElements(
            List.of(
                ChangedElement.of(
                    ElementKind.DASHBOARD, ChangeKind.CHANGED, views.title(), "", changes)));
  }

  private static JsonObject savedSpec(DashboardFile file, Profile profile) {
    return file.v2()
        .map((V2DashboardView view) -> V2SaveModelConverter.convert(view, profile))
        .orElse(Json.object());
  }
}

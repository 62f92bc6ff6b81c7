package io.panelwright.diff;

import io.panelwright.dashboard.DashboardFile;
import java.util.List;

/** Compares the JSON of v2 files, for settings that the classic view lacks. */
final class V2FileComparer {

  private static final PropertyLabels PATHS = PropertyLabels.parse("");

  private V2FileComparer() {}

  static DashboardDiff compare(DashboardFile before, DashboardFile after, DashboardDiff views) {
    List<Change> changes =
        ValueComparer.compare(PATHS, before.sourceDashboard(), after.sourceDashboard());
    return changes.isEmpty()
        ? views
        : new DashboardDiff(
            views.title(),
            List.of(
                new ChangedElement(
                    ElementKind.DASHBOARD, ChangeKind.CHANGED, views.title(), "", changes)),
            views.ignored());
  }
}

package io.panelwright.deliver.push;

import io.panelwright.client.grafana.StoredDashboard;
import io.panelwright.deliver.RenderedDashboard;
import io.panelwright.deliver.ThreeWayComparison;
import io.panelwright.diff.DashboardDiff;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Compares rendered dashboards with stored ones, as Grafana would save both. */
final class ContentComparer {

  private final Profile profile;

  ContentComparer(Profile profile) {
    this.profile = profile;
  }

  /** The changes from the stored dashboard to the rendered one: what a save changes. */
  DashboardDiff changes(StoredDashboard stored, RenderedDashboard rendered) {
    return rendered.isStoredAs(stored)
        ? none(rendered)
        : compare(stored.json(), rendered.json()).remaining();
  }

  /** The changes from the rendered dashboard to the stored one: what Grafana made of it. */
  DashboardDiff deviations(RenderedDashboard rendered, StoredDashboard stored) {
    return rendered.isStoredAs(stored)
        ? none(rendered)
        : compare(rendered.json(), stored.json()).remaining();
  }

  private ThreeWayComparison compare(JsonObject before, JsonObject after) {
    return ThreeWayComparison.compare(Optional.empty(), before, after, profile);
  }

  /** The three states of a dashboard. */
  ThreeWayComparison compare(JsonObject base, RenderedDashboard rendered, StoredDashboard stored) {
    return ThreeWayComparison.compare(Optional.of(base), rendered.json(), stored.json(), profile);
  }

  private static DashboardDiff none(RenderedDashboard rendered) {
    return new DashboardDiff(rendered.document().title(), List.of(), List.of());
  }
}

package io.panelwright.deliver.push;

import io.panelwright.client.grafana.StoredDashboard;
import io.panelwright.deliver.ContentHash;
import io.panelwright.deliver.RenderedDashboard;
import io.panelwright.deliver.ThreeWayComparison;
import io.panelwright.diff.DashboardDiff;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
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
    return isSame(stored, rendered)
        ? none(rendered)
        : compare(stored.json(), json(rendered)).remaining();
  }

  /** The changes from the rendered dashboard to the stored one: what Grafana made of it. */
  DashboardDiff deviations(RenderedDashboard rendered, StoredDashboard stored) {
    return isSame(stored, rendered)
        ? none(rendered)
        : compare(json(rendered), stored.json()).remaining();
  }

  private ThreeWayComparison compare(JsonObject before, JsonObject after) {
    return ThreeWayComparison.compare(Optional.empty(), before, after, profile);
  }

  /** The three states of a dashboard. */
  ThreeWayComparison compare(JsonObject base, RenderedDashboard rendered, StoredDashboard stored) {
    return ThreeWayComparison.compare(Optional.of(base), json(rendered), stored.json(), profile);
  }

  private static DashboardDiff none(RenderedDashboard rendered) {
    return new DashboardDiff(rendered.document().title(), List.of(), List.of());
  }

  /** Spares the conversion of both sides for most unchanged dashboards. */
  private static boolean isSame(StoredDashboard stored, RenderedDashboard rendered) {
    return hash(stored.content()).equals(hash(rendered.content()));
  }

  /** The resource API has the uid outside of the content. */
  private static ContentHash hash(JsonObject content) {
    return ContentHash.of(content.without("uid"));
  }

  private static JsonObject json(RenderedDashboard rendered) {
    return switch (rendered.api()) {
      case CLASSIC, V1 -> rendered.content();
      case V2 ->
          Json.object()
              .with("apiVersion", "dashboard.grafana.app/v2")
              .with("kind", "Dashboard")
              .with("metadata", Json.object().with("name", rendered.uid()))
              .with("spec", rendered.content());
    };
  }
}

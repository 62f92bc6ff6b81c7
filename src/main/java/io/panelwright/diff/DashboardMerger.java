package io.panelwright.diff;

import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Merges their changes of a dashboard into ours, value by value. Panels are matched as in a diff;
 * migrations and defaults of Grafana are no changes.
 */
public final class DashboardMerger {

  /** Members that are not merged: they identify the dashboard, or follow from its format. */
  private static final List<String> KEPT =
      List.of("id", "uid", "version", "iteration", "schemaVersion", "gnetId");

  private static final List<String> SEPARATE =
      List.of("panels", "rows", "templating", "annotations", "links");

  private static final List<Function<JsonObject, Optional<?>>> BY_NAME =
      List.of(item -> item.string("name"));

  private static final List<Function<JsonObject, Optional<?>>> LINKS =
      List.of(item -> item.string("title"), item -> item.string("url"));

  private final SavedDashboard ours;
  private final SavedDashboard base;
  private final SavedDashboard theirs;

  private DashboardMerger(SavedDashboard ours, SavedDashboard base, SavedDashboard theirs) {
    this.ours = ours;
    this.base = base;
    this.theirs = theirs;
  }

  /**
   * Merges their changes since the base into ours. A value that both changed is theirs.
   *
   * @param ours a classic dashboard
   * @return a classic dashboard; {@code ours} itself if they changed nothing
   */
  public static JsonObject merge(
      DashboardFile ours, DashboardFile base, DashboardFile theirs, Profile profile) {
    var saved = SavedDashboard.align(List.of(ours, base, theirs), profile);
    var merger = new DashboardMerger(saved.get(0), saved.get(1), saved.get(2));
    return JsonEquivalence.equivalent(merger.base.normalized(), merger.theirs.normalized())
        ? ours.document().json()
        : merger.merge(ours.document().json());
  }

  private JsonObject merge(JsonObject source) {
    JsonObject json =
        ValueMerger.merge(
            settings(ours.saved()), settings(base.normalized()), settings(theirs.normalized()));
    json =
        json.with("annotations", list("annotations"))
            .with("templating", list("templating"))
            .with("links", links())
            .with("panels", PanelMerger.merge(ours, base, theirs));
    for (String key : KEPT) {
      Optional<Json> value = source.get(key).or(() -> ours.saved().get(key));
      json = value.isPresent() ? json.with(key, value.get()) : json;
    }
    return CanonicalJson.canonicalize(new DashboardDocument(json)).json();
  }

  private static JsonObject settings(JsonObject dashboard) {
    JsonObject rest = dashboard;
    for (String key : KEPT) {
      rest = rest.without(key);
    }
    for (String key : SEPARATE) {
      rest = rest.without(key);
    }
    return rest;
  }

  /** Variables and annotations; what Grafana derives from their queries changes with them. */
  private JsonObject list(String holder) {
    Map<JsonObject, JsonObject> plain = new HashMap<>();
    for (SavedDashboard dashboard : List.of(base, theirs)) {
      List<JsonObject> items = items(dashboard.normalized(), holder).objects().toList();
      List<JsonObject> saved = items(dashboard.saved(), holder).objects().toList();
      for (int i = 0; i < saved.size(); i++) {
        plain.put(saved.get(i), items.get(i));
      }
    }
    JsonArray merged =
        ValueMerger.mergeItems(
            items(ours.saved(), holder),
            items(base.saved(), holder),
            items(theirs.saved(), holder),
            BY_NAME,
            (own, old, other) ->
                JsonEquivalence.equivalent(plain.get(old), plain.get(other))
                    ? own
                    : ValueMerger.merge(own, old, other));
    return ours.saved().object(holder).with("list", merged);
  }

  private static JsonArray items(JsonObject dashboard, String holder) {
    return dashboard.object(holder).array("list");
  }

  private JsonArray links() {
    return ValueMerger.mergeItems(
        ours.saved().array("links"),
        base.normalized().array("links"),
        theirs.normalized().array("links"),
        LINKS,
        ValueMerger::merge);
  }
}

package io.panelwright.dashboard;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Collects the panels and rows of a dashboard, each one as canonical JSON. */
public final class CanonicalPanels {

  private final List<JsonObject> panels = new ArrayList<>();
  private boolean areInOrder = true;

  /** Adds a panel or row that is canonical. */
  public void add(JsonObject panel) {
    // Compared at once, while both are in the processor's cache.
    areInOrder =
        areInOrder
            && (panels.isEmpty()
                || CanonicalJson.PANELS.compare(panels.get(panels.size() - 1), panel) <= 0);
    panels.add(panel);
  }

  /** The dashboard of the collected panels and these other members, as canonical JSON. */
  public DashboardDocument withSettings(JsonObject settings) {
    if (!areInOrder) {
      panels.sort(CanonicalJson.PANELS);
    }
    JsonObject members =
        (JsonObject) CanonicalJson.sortWithoutNulls(settings.with("panels", Json.array()));
    return new DashboardDocument(members.with("panels", new JsonArray(List.<Json>copyOf(panels))));
  }
}

package io.panelwright.dashboard;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.WrittenArrayBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the panels and rows of a dashboard, each one as canonical JSON. Each is compared with
 * the one before and written at once, while it is in the processor's cache.
 */
public final class CanonicalPanels {

  private final List<JsonObject> panels = new ArrayList<>();
  private final WrittenArrayBuilder written = new WrittenArrayBuilder();
  private boolean areInOrder = true;

  /** Adds a panel or row that is canonical. */
  public void add(JsonObject panel) {
    areInOrder = areInOrder && (panels.isEmpty() || isAfterLast(panel));
    panels.add(panel);
    if (areInOrder) {
      written.add(panel);
    }
  }

  private boolean isAfterLast(JsonObject panel) {
    return CanonicalJson.PANELS.compare(panels.get(panels.size() - 1), panel) <= 0;
  }

  /** The dashboard of these panels and other members, as canonical JSON; nothing can be added. */
  public DashboardDocument withSettings(JsonObject settings) {
    JsonObject members =
        (JsonObject) CanonicalJson.sortWithoutNulls(settings.with("panels", Json.array()));
    return new DashboardDocument(members.with("panels", inOrder()));
  }

  private JsonArray inOrder() {
    return areInOrder
        ? written.build()
        : Json.array(panels.stream().sorted(CanonicalJson.PANELS).toList(), panel -> panel);
  }
}

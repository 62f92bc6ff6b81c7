package io.panelwright.importer.migration;

import io.panelwright.importer.migration.panel.JavaScriptCoercion;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes saved copies of repeated panels: Grafana creates them when it shows the dashboard.
 *
 * <p>A copy has the id of its original in {@code repeatPanelId}. Copies that repeated rows made of
 * panels have only {@code repeatedByRow}; Grafana keeps them as panels.
 */
final class RepeatedPanelRemover {

  private static final String STEP = "dropped saved copies of repeated panels";

  private RepeatedPanelRemover() {}

  static JsonObject removeCopies(JsonObject dashboard, MigrationLog log) {
    JsonObject changed = filter(dashboard, log);
    return JsonRewriter.rewriteEach(
        changed, "panels", panel -> MigrationLog.isRow(panel) ? filter(panel, log) : panel);
  }

  private static JsonObject filter(JsonObject holder, MigrationLog log) {
    List<Json> kept = new ArrayList<>();
    for (Json item : holder.array("panels").items()) {
      if (item instanceof JsonObject panel && JavaScriptCoercion.isTruthy(panel, "repeatPanelId")) {
        log.addDropped(STEP, MigrationLog.describePanel(panel));
        panel
            .array("panels")
            .objects()
            .forEach(inner -> log.addDropped(STEP, MigrationLog.describePanel(inner)));
      } else {
        kept.add(item);
      }
    }
    return kept.size() == holder.array("panels").size()
        ? holder
        : holder.with("panels", new JsonArray(kept));
  }
}

package io.panelwright.importer.migration;

import io.panelwright.importer.migration.panel.JavaScriptCoercion;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.function.Predicate;

/** Removes copies of repeated panels, which old versions saved: Grafana creates them on load. */
final class RepeatedPanelRemover {

  private static final String STEP = "removed saved copies of repeated panels";

  private RepeatedPanelRemover() {}

  static JsonObject removeCopies(JsonObject dashboard, MigrationLog log) {
    JsonObject changed =
        filter(
            dashboard,
            panel ->
                !JavaScriptCoercion.isTruthy(panel, "repeatPanelId")
                    && !JavaScriptCoercion.isTruthy(panel, "repeatByRow")
                    && !JavaScriptCoercion.isTruthy(panel, "repeatedByRow"),
            log);
    return JsonRewriter.rewriteEach(
        changed,
        "panels",
        panel ->
            MigrationLog.isRow(panel)
                ? filter(panel, inner -> !JavaScriptCoercion.isTruthy(inner, "repeatPanelId"), log)
                : panel);
  }

  private static JsonObject filter(
      JsonObject holder, Predicate<JsonObject> keeps, MigrationLog log) {
    List<Json> kept =
        holder.array("panels").items().stream()
            .filter(
                item -> {
                  boolean keep = !(item instanceof JsonObject panel) || keeps.test(panel);
                  if (!keep) {
                    log.add(STEP, MigrationLog.describePanel((JsonObject) item));
                  }
                  return keep;
                })
            .toList();
    return kept.size() == holder.array("panels").size()
        ? holder
        : holder.with("panels", new JsonArray(kept));
  }
}

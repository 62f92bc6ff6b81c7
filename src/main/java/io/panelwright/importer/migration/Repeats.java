package io.panelwright.importer.migration;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.function.Predicate;

/** Copies that Grafana made for a repeat and saved by mistake: Grafana makes them anew. */
final class Repeats {

  private static final String WHAT = "copies that a repeat left behind are gone";

  private Repeats() {}

  static JsonObject withoutCopies(JsonObject dashboard, Notes notes) {
    JsonObject changed =
        filtered(
            dashboard,
            panel ->
                !JavaScript.isTruthy(panel, "repeatPanelId")
                    && !JavaScript.isTruthy(panel, "repeatByRow")
                    && !JavaScript.isTruthy(panel, "repeatedByRow"),
            notes);
    return Change.each(
        changed,
        "panels",
        panel ->
            Notes.isRow(panel)
                ? filtered(panel, inner -> !JavaScript.isTruthy(inner, "repeatPanelId"), notes)
                : panel);
  }

  private static JsonObject filtered(JsonObject holder, Predicate<JsonObject> keeps, Notes notes) {
    List<Json> kept =
        holder.array("panels").items().stream()
            .filter(
                item -> {
                  boolean keep = !(item instanceof JsonObject panel) || keeps.test(panel);
                  if (!keep) {
                    notes.add(WHAT, Notes.panel((JsonObject) item));
                  }
                  return keep;
                })
            .toList();
    return kept.size() == holder.array("panels").size()
        ? holder
        : holder.with("panels", new JsonArray(kept));
  }
}

package io.panelwright.lint;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.util.List;

/** Wraps the examples of rules in dashboards without other violations. */
final class ExampleDocument {

  private static final String PANEL =
      """
      {"datasource": {"type": "prometheus", "uid": "prom"}, "description": "What it is.",
       "fieldConfig": {"defaults": {"unit": "short"}, "overrides": []},
       "gridPos": {"h": 8, "w": 12, "x": 0, "y": 0}, "id": 1, "options": {},
       "title": "Panel", "type": "timeseries"}
      """;

  private static final String DASHBOARD =
      """
      {"uid": "example", "title": "Example", "schemaVersion": 42, "panels": []}
      """;

  private ExampleDocument() {}

  static DashboardDocument wrap(Example example) {
    return new DashboardDocument(json(example));
  }

  private static JsonObject json(Example example) {
    if (example instanceof Example.Query query) {
      JsonObject target = Json.object().with("expr", query.text()).with("refId", "A");
      return around(Json.object().with("targets", new JsonArray(List.of(target))));
    }
    JsonObject json = read(example.text());
    return example instanceof Example.Panel ? around(json) : read(DASHBOARD).merge(json);
  }

  private static JsonObject around(JsonObject panel) {
    JsonObject whole = read(PANEL).merge(panel);
    return read(DASHBOARD).with("panels", new JsonArray(List.of(whole)));
  }

  private static JsonObject read(String text) {
    return (JsonObject) JsonReader.read(text);
  }
}

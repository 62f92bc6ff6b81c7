package io.panelwright.importer;

import io.panelwright.dashboard.DashboardFile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds v2 dashboards from short layouts; panels have numbers as names. */
final class V2Samples {

  private static final int PANELS = 5;

  private V2Samples() {}

  /** Returns a dashboard with a variable {@code v} and panels 1 to 5 for the layout. */
  static DashboardFile file(JsonObject layout) {
    return file(layout, Json.object());
  }

  /** Returns a dashboard with additional members. */
  static DashboardFile file(JsonObject layout, JsonObject more) {
    Map<String, Json> elements = new LinkedHashMap<>();
    String shown = layout.toString();
    for (int i = 1; i <= PANELS; i++) {
      if (shown.contains("\"name\":\"" + i + "\"")) {
        elements.put(String.valueOf(i), panel(i));
      }
    }
    JsonObject spec =
        json("{'title': 'Sample', 'annotations': [], 'tags': [], 'links': []}")
            .with("elements", new JsonObject(elements))
            .with("layout", layout)
            .with("variables", Json.array(custom("v")))
            .merge(more);
    JsonObject resource =
        json("{'apiVersion': 'dashboard.grafana.app/v2', 'kind': 'Dashboard'}")
            .with("metadata", json("{'name': 'sample'}"))
            .with("spec", spec);
    return DashboardFile.read("sample.json", resource.toString()).file().orElseThrow();
  }

  /** Parses JSON with single quotes. */
  static JsonObject json(String text) {
    return (JsonObject) JsonReader.read(text.replace('\'', '"'));
  }

  static JsonObject panel(int id) {
    return json("{'kind': 'Panel', 'spec': {'data': {'kind': 'QueryGroup', 'spec': {'queries': [{"
            + "'kind': 'PanelQuery', 'spec': {'refId': 'A', 'hidden': false, 'query': {"
            + "'kind': 'DataQuery', 'group': 'prometheus', 'version': 'v0',"
            + "'datasource': {'name': 'prom'}, 'spec': {'expr': 'up'}}}}]}},"
            + "'vizConfig': {'kind': 'VizConfig', 'group': 'timeseries', 'spec': {}}}}")
        .withAt("spec.id", Json.of(id))
        .withAt("spec.title", Json.of("P" + id));
  }

  static JsonObject custom(String name) {
    return json("{'kind': 'CustomVariable', 'spec': {'query': 'a,b',"
            + "'current': {'text': 'a', 'value': 'a'}}}")
        .withAt("spec.name", Json.of(name));
  }

  static JsonObject toggle(String name) {
    return json("{'kind': 'SwitchVariable', 'spec': {'current': 'no', 'enabledValue': 'yes',"
            + "'disabledValue': 'no'}}")
        .withAt("spec.name", Json.of(name));
  }

  static JsonObject variables(JsonObject... variables) {
    return Json.object().with("variables", Json.array(variables));
  }

  private static JsonObject kind(String kind, JsonObject spec) {
    return Json.object().with("kind", kind).with("spec", spec);
  }

  private static JsonObject element(int panel) {
    return Json.object().with("kind", "ElementReference").with("name", String.valueOf(panel));
  }

  /** Returns panels from left to right with half the width of the dashboard. */
  static JsonObject grid(int... panels) {
    List<Json> items = new ArrayList<>();
    for (int i = 0; i < panels.length; i++) {
      JsonObject place =
          Json.object().with("height", 8).with("width", 12).with("x", i * 12).with("y", 0);
      items.add(kind("GridLayoutItem", place.with("element", element(panels[i]))));
    }
    return kind("GridLayout", Json.object().with("items", new JsonArray(items)));
  }

  /** Returns one panel of a grid with additional members. */
  static JsonObject grid(int panel, String more) {
    JsonObject item = json("{'height': 8, 'width': 24, 'x': 0, 'y': 0}").merge(json(more));
    JsonObject cell = kind("GridLayoutItem", item.with("element", element(panel)));
    return kind("GridLayout", Json.object().with("items", Json.array(cell)));
  }

  static JsonObject cell(int panel, String more) {
    return kind("AutoGridLayoutItem", json(more).with("element", element(panel)));
  }

  static JsonObject auto(String options, JsonObject... cells) {
    JsonObject usual = json("{'columnWidthMode': 'standard', 'rowHeightMode': 'standard'}");
    JsonObject spec = usual.merge(json(options));
    return kind("AutoGridLayout", spec.with("items", Json.array(cells)));
  }

  static JsonObject row(String title, String more, JsonObject layout) {
    return row(title, json(more), layout);
  }

  static JsonObject row(String title, JsonObject more, JsonObject layout) {
    return kind("RowsLayoutRow", more.with("title", title).with("layout", layout));
  }

  static JsonObject rows(JsonObject... rows) {
    return kind("RowsLayout", Json.object().with("rows", Json.array(rows)));
  }

  static JsonObject tab(String title, String more, JsonObject layout) {
    return kind("TabsLayoutTab", json(more).with("title", title).with("layout", layout));
  }

  static JsonObject tabs(JsonObject... tabs) {
    return kind("TabsLayout", Json.object().with("tabs", Json.array(tabs)));
  }
}

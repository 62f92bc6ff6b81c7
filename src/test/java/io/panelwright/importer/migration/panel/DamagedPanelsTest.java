package io.panelwright.importer.migration.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.migration.panel.CorpusPanels.Panel;
import io.panelwright.importer.migration.panel.PanelMigrations.Result;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Migrates any JSON; a second migration changes nothing. */
class DamagedPanelsTest {

  private static final GrafanaSchema SCHEMA = GrafanaSchema.forProfile(Profile.DEFAULT);

  private static final int DAMAGES = 4;

  /** Values that replace any other value. */
  private static final List<Json> ANYTHING =
      List.of(
          JsonNull.NULL,
          Json.of(true),
          Json.of(0),
          Json.of(2),
          new JsonNumber("1e999"),
          new JsonNumber("-0.25"),
          Json.of(""),
          Json.of("NaN"),
          Json.of("12,,x"),
          Json.of("\uD800 /(/"),
          Json.object(),
          Json.object().with("show", true).with("mode", "series").with("type", 1),
          Json.array(),
          Json.array(JsonNull.NULL, Json.of(1), Json.array(Json.object()), Json.object()));

  private static final List<String> TYPES =
      List.of(
          "graph",
          "singlestat",
          "grafana-singlestat-panel",
          "table-old",
          "table",
          "grafana-piechart-panel",
          "grafana-worldmap-panel",
          "natel-discrete-panel",
          "heatmap",
          "heatmap-new",
          "alertlist",
          "dashlist",
          "text",
          "stat",
          "gauge",
          "xychart",
          "canvas",
          "geomap");

  private final Random random = new Random(20);

  @Test
  void damagedRealPanels() {
    int damaged = 0;
    for (Panel panel : CorpusPanels.all()) {
      for (int i = 0; i < DAMAGES; i++) {
        JsonObject changed = damaged(panel.json());
        migrate(random.nextInt(4) == 0 ? changed.with("type", any(TYPES)) : changed);
        damaged++;
      }
    }
    assertThat(damaged).isGreaterThan(20_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"type": "canvas", "pluginVersion": "10.0.0", "options": {"root": {"elements": [
          {"type": "text-box", "actions": [{"options": {"a": 1}}], "oneClickMode": "action",
           "connections": [{"direction": "reverse"}, {}], "placement": {"top": 3, "rotation": 1}}]}}}
        """,
        """
        {"type": "xychart", "options": {"seriesMapping": "manual", "dims": {"x": "a", "exclude": ["b"]},
          "series": [{"x": "x", "y": "y", "pointColor": {"fixed": "red"}, "pointSize": {"fixed": 3}}]},
         "fieldConfig": {"defaults": {}, "overrides": []}}
        """,
        """
        {"type": "grafana-worldmap-panel", "decimals": 1, "thresholds": "1,2", "colors": ["a", "b"],
         "valueName": "total", "locationData": "countries", "mapCenter": "Europe", "initialZoom": 2}
        """,
        """
        {"type": "stat", "pluginVersion": "6.1", "options": {"valueOptions": {"stat": "avg", "unit": "s"},
          "valueMappings": [{"type": 1, "value": 1, "text": "1"}], "thresholds": [{"index": 0, "color": "r"}],
          "minValue": 0, "maxValue": 3, "fieldOptions": {"defaults": {"title": "x"}}}}
        """
      })
  void panelsOfWhichSomethingWasDamaged(String text) {
    JsonObject panel = (JsonObject) JsonReader.read(text);
    for (int i = 0; i < 2_000; i++) {
      migrate(damaged(panel));
    }
  }

  @Test
  void anyJsonWithAnyPanelType() {
    for (String type : TYPES) {
      for (Json value : ANYTHING) {
        migrate(Json.object().with("type", type).with("options", value));
        migrate(Json.object().with("type", type).with("fieldConfig", value).with("xaxis", value));
      }
    }
    ANYTHING.forEach(value -> migrate(Json.object().with("type", value)));
    migrate(Json.object());
  }

  private static void migrate(JsonObject panel) {
    Result once = PanelMigrations.migrate(panel, SCHEMA);
    Result again = PanelMigrations.migrate(once.panel(), SCHEMA);
    assertThat(again.steps()).as("%s", panel).isEmpty();
    assertThat(again.panel()).as("%s", panel).isEqualTo(once.panel());
    assertThat(once.panel().equals(panel)).as("%s", panel).isEqualTo(once.steps().isEmpty());
  }

  private JsonObject damaged(JsonObject object) {
    if (object.isEmpty()) {
      return object;
    }
    List<String> keys = List.copyOf(object.members().keySet());
    String key = any(keys);
    Json value = object.get(key).orElseThrow();
    return switch (random.nextInt(4)) {
      case 0 -> object.with(key, any(ANYTHING));
      case 1 -> object.without(key);
      default -> object.with(key, damaged(value));
    };
  }

  private Json damaged(Json value) {
    if (value instanceof JsonObject object && !object.isEmpty()) {
      return damaged(object);
    }
    if (value instanceof JsonArray array && !array.isEmpty()) {
      List<Json> items = new ArrayList<>(array.items());
      int at = random.nextInt(items.size());
      items.set(at, damaged(items.get(at)));
      return new JsonArray(items);
    }
    return any(ANYTHING);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  @Test
  void theOrderOfMembersDoesNotMatter() {
    for (Panel panel : CorpusPanels.all()) {
      Map<String, Json> turned = new LinkedHashMap<>();
      List<String> keys = new ArrayList<>(panel.json().members().keySet());
      Collections.reverse(keys);
      keys.forEach(key -> turned.put(key, panel.json().get(key).orElseThrow()));
      JsonObject after = PanelMigrations.migrate(new JsonObject(turned), SCHEMA).panel();
      assertThat(after.members())
          .as(panel.toString())
          .isEqualTo(PanelMigrations.migrate(panel.json(), SCHEMA).panel().members());
    }
  }
}

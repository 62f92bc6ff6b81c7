package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Migrates the discrete plugin to the state timeline. */
final class DiscretePanelMigration implements PanelTypeMigration {

  private static final Set<String> READ_PATHS =
      Set.of(
          "units",
          "colorMaps[].text",
          "colorMaps[].color",
          "colorMaps[].$$hashKey",
          "valueMaps[].value",
          "valueMaps[].text",
          "valueMaps[].op",
          "valueMaps[].$$hashKey",
          "rangeMaps[].from",
          "rangeMaps[].to",
          "rangeMaps[].text",
          "rangeMaps[].$$hashKey",
          "mappingTypes");

  @Override
  public boolean appliesTo(JsonObject panel) {
    return PanelTypeMigration.hasType(panel, "natel-discrete-panel");
  }

  @Override
  public JsonObject migrate(JsonObject old) {
    FieldConfig fields = FieldConfig.read(old);
    JsonPathBuilder defaults = new JsonPathBuilder(fields.defaults());
    defaults.copyText(old, "units", "unit");
    defaults.set("custom", Json.object().with("fillOpacity", 100).with("lineWidth", 0));
    defaults.set("mappings", mappings(old));
    return fields
        .withDefaults(defaults.json())
        .writeTo(old.with("type", "state-timeline"))
        .with("options", old.object("options").with("mergeValues", true));
  }

  private static JsonArray mappings(JsonObject old) {
    Map<String, String> colors = new LinkedHashMap<>();
    old.array("colorMaps")
        .objects()
        .filter(map -> JavaScriptCoercion.textAt(map, "color").isPresent())
        .forEach(
            map ->
                map.string("text")
                    .ifPresent(
                        text -> colors.put(text, JavaScriptCoercion.textAt(map, "color").get())));
    List<Json> mappings = new ArrayList<>();
    mappings.add(mapping("value", values(old, colors)));
    for (JsonObject range : old.array("rangeMaps").objects().toList()) {
      JavaScriptCoercion.textAt(range, "text")
          .ifPresent(text -> mappings.add(mapping("range", range(range, text, colors))));
    }
    return new JsonArray(mappings);
  }

  private static JsonObject mapping(String type, JsonObject options) {
    return Json.object().with("type", type).with("options", options);
  }

  private static JsonObject values(JsonObject old, Map<String, String> colors) {
    Map<String, Json> values = new LinkedHashMap<>();
    colors.forEach((text, color) -> values.put(text, Json.object().with("color", color)));
    for (JsonObject map : old.array("valueMaps").objects().toList()) {
      String value = JavaScriptCoercion.textAt(map, "value").orElse("");
      String text = JavaScriptCoercion.textAt(map, "text").orElse("");
      if (!value.isEmpty() && !text.isEmpty()) {
        JsonObject known = (JsonObject) values.getOrDefault(value, result("", text, colors));
        values.put(value, known.with("text", text));
      }
    }
    return new JsonObject(values);
  }

  private static JsonObject range(JsonObject range, String text, Map<String, String> colors) {
    JsonPathBuilder options = new JsonPathBuilder();
    options.copyNumber(range, "from", "from").copyNumber(range, "to", "to");
    return options.set("result", result(text, text, colors)).json();
  }

  /** A text has the color of its mapping. */
  private static JsonObject result(String shown, String text, Map<String, String> colors) {
    JsonObject result = shown.isEmpty() ? Json.object() : Json.object().with("text", shown);
    return colors.containsKey(text) ? result.with("color", colors.get(text)) : result;
  }

  @Override
  public Set<String> readPaths(JsonObject panel) {
    return READ_PATHS;
  }
}

package io.panelwright.importer.migration;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Map;

/** The look of a table's cells: one word before schemaVersion 38, then a type with its options. */
final class CellUpgrade {

  /** Old words that became a type and a mode; all others are types. */
  private static final Map<String, JsonObject> MODES =
      Map.of(
          "basic", cell("gauge", "basic"),
          "gradient-gauge", cell("gauge", "gradient"),
          "lcd-gauge", cell("gauge", "lcd"),
          "color-background", cell("color-background", "gradient"),
          "color-background-solid", cell("color-background", "basic"));

  private CellUpgrade() {}

  private static JsonObject cell(String type, String mode) {
    return Json.object().with("type", type).with("mode", mode);
  }

  static JsonObject apply(JsonObject panel) {
    JsonObject changed =
        Change.inside(
            panel,
            "fieldConfig.defaults.custom",
            custom ->
                custom
                    .string("displayMode")
                    .map(word -> custom.without("displayMode").with("cellOptions", options(word)))
                    .orElse(custom.without("displayMode")));
    return Change.properties(changed, CellUpgrade::property);
  }

  private static JsonObject property(JsonObject property) {
    if (!property.string("id").orElse("").equals("custom.displayMode")) {
      return property;
    }
    JsonObject renamed = property.with("id", "custom.cellOptions");
    return property
        .string("value")
        .map(word -> renamed.with("value", options(word)))
        .orElse(renamed);
  }

  private static JsonObject options(String word) {
    JsonObject type = Json.object().with("type", word);
    return MODES.getOrDefault(word, type);
  }
}

package io.panelwright.importer.migration;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Map;

/** Cell display of tables: a text before schemaVersion 38, then a type with options. */
final class CellSchemaMigration {

  /** Old values that became a type and a mode; all other values are types. */
  private static final Map<String, JsonObject> MODES =
      Map.of(
          "basic", cell("gauge", "basic"),
          "gradient-gauge", cell("gauge", "gradient"),
          "lcd-gauge", cell("gauge", "lcd"),
          "color-background", cell("color-background", "gradient"),
          "color-background-solid", cell("color-background", "basic"));

  private CellSchemaMigration() {}

  private static JsonObject cell(String type, String mode) {
    return Json.object().with("type", type).with("mode", mode);
  }

  static JsonObject apply(JsonObject panel) {
    JsonObject changed =
        JsonRewriter.rewriteAt(
            panel,
            "fieldConfig.defaults.custom",
            custom ->
                custom
                    .string("displayMode")
                    .map(mode -> custom.without("displayMode").with("cellOptions", options(mode)))
                    .orElse(custom.without("displayMode")));
    return JsonRewriter.rewriteProperties(changed, CellSchemaMigration::property);
  }

  private static JsonObject property(JsonObject property) {
    if (!property.string("id").orElse("").equals("custom.displayMode")) {
      return property;
    }
    JsonObject renamed = property.with("id", "custom.cellOptions");
    return property
        .string("value")
        .map(mode -> renamed.with("value", options(mode)))
        .orElse(renamed);
  }

  private static JsonObject options(String mode) {
    JsonObject type = Json.object().with("type", mode);
    return MODES.getOrDefault(mode, type);
  }
}

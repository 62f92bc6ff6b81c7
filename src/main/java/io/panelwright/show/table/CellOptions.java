package io.panelwright.show.table;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataField;

/**
 * How the cells of a column are drawn.
 *
 * @param type Grafana's cell type, such as {@code color-background}
 * @param mode the variant, such as {@code gradient}; may be empty
 * @param applyToRow whether the background fills the row
 */
record CellOptions(String type, String mode, boolean applyToRow) {

  private static final String AUTO = "auto";

  /** The options of a field, also in the form before Grafana 9.4 ({@code custom.displayMode}). */
  static CellOptions of(DataField field) {
    JsonObject custom = field.config().object("custom");
    JsonObject options = custom.object("cellOptions");
    if (options.has("type")) {
      return new CellOptions(
          options.string("type").orElse(AUTO),
          options.string("mode").orElse(""),
          options.isTrue("applyToRow"));
    }
    return switch (custom.string("displayMode").orElse(AUTO)) {
      case "basic" -> new CellOptions("gauge", "basic", false);
      case "gradient-gauge" -> new CellOptions("gauge", "gradient", false);
      case "lcd-gauge" -> new CellOptions("gauge", "lcd", false);
      case "color-background" -> new CellOptions("color-background", "gradient", false);
      case "color-background-solid" -> new CellOptions("color-background", "basic", false);
      case AUTO -> new CellOptions(AUTO, "", false);
      default -> new CellOptions(custom.string("displayMode").orElse(AUTO), "", false);
    };
  }
}

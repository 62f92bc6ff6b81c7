package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Set;

/** Migrates the heatmap of Grafana before 9, whose settings were members of the panel. */
final class HeatmapMigration implements PanelTypeMigration {

  private static final Set<String> READ_PATHS =
      Set.of(
          "dataFormat",
          "cards.cardPadding",
          "cards.cardRound",
          "color.mode",
          "color.cardColor",
          "color.colorScheme",
          "color.min",
          "color.max",
          "hideZeroBuckets",
          "legend.show",
          "reverseYBuckets",
          "tooltip.show",
          "tooltip.showHistogram",
          "tooltipDecimals",
          "xBucketNumber",
          "xBucketSize",
          "yBucketNumber",
          "yBucketSize",
          "yBucketBound",
          "yAxis.show",
          "yAxis.format",
          "yAxis.decimals",
          "yAxis.min",
          "yAxis.max",
          "yAxis.width",
          "yAxis.logBase",
          "yAxis.splitFactor");

  private static final JsonNumber OLD_GAP = Json.of(2);

  @Override
  public boolean appliesTo(JsonObject panel) {
    return PanelTypeMigration.hasType(panel, "heatmap")
        && panel.object("options").isEmpty()
        && (panel.has("dataFormat") || panel.has("cards") || panel.has("yAxis"));
  }

  @Override
  public JsonObject migrate(JsonObject old) {
    boolean calculate = old.string("dataFormat").filter("tsbuckets"::equals).isEmpty();
    JsonPathBuilder options = new JsonPathBuilder().set("calculate", calculate);
    options.set("calculation", calculate ? HeatmapBucketsMigration.migrate(old) : Json.object());
    HeatmapColorMigration.put(old, options);
    cells(old, options);
    yAxis(old, options);
    options.set("rowsFrame.layout", layout(old.string("yBucketBound").orElse("")));
    options.set("legend.show", JavaScriptCoercion.isTruthyAt(old, "legend.show"));
    options.set(
        "tooltip.mode", JavaScriptCoercion.isTruthyAt(old, "tooltip.show") ? "single" : "none");
    options.set("tooltip.yHistogram", JavaScriptCoercion.isTruthyAt(old, "tooltip.showHistogram"));
    options.set("exemplars.color", "rgba(255,0,255,0.7)");
    return new FieldConfig(Json.object(), List.of()).writeTo(old).with("options", options.json());
  }

  private static void cells(JsonObject old, JsonPathBuilder options) {
    JsonNumber gap = JavaScriptCoercion.numberAt(old, "cards.cardPadding").orElse(OLD_GAP);
    options.set("cellGap", gap.toDouble() == 0 ? Json.of(1) : gap);
    options.copyNumber(old, "cards.cardRound", "cellRadius");
    options.copyNumber(old, "tooltipDecimals", "cellValues.decimals");
    options.set("showValue", "never");
    if (JavaScriptCoercion.isTruthyAt(old, "hideZeroBuckets")) {
      options.set("filterValues.le", Json.of(1e-9));
    }
  }

  private static void yAxis(JsonObject old, JsonPathBuilder options) {
    boolean hidden = old.object("yAxis").get("show").filter(Json.of(false)::equals).isPresent();
    options.set("yAxis.axisPlacement", hidden ? "hidden" : "left");
    options.set("yAxis.reverse", JavaScriptCoercion.isTruthyAt(old, "reverseYBuckets"));
    options.copyNumber(old, "yAxis.width", "yAxis.axisWidth");
    options.copy(old, "yAxis.min", "yAxis.min");
    options.copy(old, "yAxis.max", "yAxis.max");
    options.copyText(old, "yAxis.format", "yAxis.unit");
    options.copyNumber(old, "yAxis.decimals", "yAxis.decimals");
  }

  private static String layout(String bound) {
    return switch (bound) {
      case "upper" -> "ge";
      case "lower" -> "le";
      case "middle" -> "unknown";
      default -> "auto";
    };
  }

  @Override
  public Set<String> readPaths(JsonObject panel) {
    return READ_PATHS;
  }
}

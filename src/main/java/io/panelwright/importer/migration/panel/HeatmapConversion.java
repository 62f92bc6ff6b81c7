package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Set;

/** The heatmap of before Grafana 9: its settings were members of the panel. */
final class HeatmapConversion implements Conversion {

  private static final Set<String> READS =
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
  public boolean isFor(JsonObject panel) {
    return Conversion.hasType(panel, "heatmap")
        && panel.object("options").isEmpty()
        && (panel.has("dataFormat") || panel.has("cards") || panel.has("yAxis"));
  }

  @Override
  public JsonObject convert(JsonObject old) {
    boolean calculate = old.string("dataFormat").filter("tsbuckets"::equals).isEmpty();
    Settings options = new Settings().set("calculate", calculate);
    options.set("calculation", calculate ? HeatmapBuckets.of(old) : Json.object());
    HeatmapColor.put(old, options);
    cells(old, options);
    yAxis(old, options);
    options.set("rowsFrame.layout", layout(old.string("yBucketBound").orElse("")));
    options.set("legend.show", Loosely.isTrue(old, "legend.show"));
    options.set("tooltip.mode", Loosely.isTrue(old, "tooltip.show") ? "single" : "none");
    options.set("tooltip.yHistogram", Loosely.isTrue(old, "tooltip.showHistogram"));
    options.set("exemplars.color", "rgba(255,0,255,0.7)");
    return new FieldConfig(Json.object(), List.of()).in(old).with("options", options.json());
  }

  private static void cells(JsonObject old, Settings options) {
    JsonNumber gap = Loosely.number(old, "cards.cardPadding").orElse(OLD_GAP);
    options.set("cellGap", gap.toDouble() == 0 ? Json.of(1) : gap);
    options.takeNumber(old, "cards.cardRound", "cellRadius");
    options.takeNumber(old, "tooltipDecimals", "cellValues.decimals");
    options.set("showValue", "never");
    if (Loosely.isTrue(old, "hideZeroBuckets")) {
      options.set("filterValues.le", Json.of(1e-9));
    }
  }

  private static void yAxis(JsonObject old, Settings options) {
    boolean hidden = old.object("yAxis").get("show").filter(Json.of(false)::equals).isPresent();
    options.set("yAxis.axisPlacement", hidden ? "hidden" : "left");
    options.set("yAxis.reverse", Loosely.isTrue(old, "reverseYBuckets"));
    options.takeNumber(old, "yAxis.width", "yAxis.axisWidth");
    options.takeNumber(old, "yAxis.min", "yAxis.min");
    options.takeNumber(old, "yAxis.max", "yAxis.max");
    options.takeText(old, "yAxis.format", "yAxis.unit");
    options.takeNumber(old, "yAxis.decimals", "yAxis.decimals");
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
  public Set<String> reads(JsonObject panel) {
    return READS;
  }
}

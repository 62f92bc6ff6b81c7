package io.panelwright.importer.migration.panel;

import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Set;

/** The old graph panel, which became four panels: its x-axis says which. */
final class GraphConversion implements Conversion {

  @Override
  public boolean isFor(JsonObject panel) {
    return Conversion.hasType(panel, "graph") || Conversion.hasType(panel, "graphite");
  }

  @Override
  public JsonObject convert(JsonObject old) {
    JsonObject panel = linksOfData(old);
    return switch (axis(old)) {
      case "series" -> hasValues(old) ? GraphToBars.gauge(panel) : GraphToBars.chart(panel);
      case "histogram" -> GraphToHistogram.convert(panel);
      default -> GraphToTimeseries.convert(panel);
    };
  }

  /** Links of data points stood in the options before they became a field option. */
  private static JsonObject linksOfData(JsonObject panel) {
    if (!panel.has("options")) {
      return panel;
    }
    JsonArray links = panel.object("options").array("dataLinks");
    JsonObject bare =
        panel.with(
            "options", panel.object("options").without("dataLinks").without("alertThreshold"));
    FieldConfig fields = FieldConfig.of(panel);
    return links.isEmpty() || !fields.defaults().array("links").isEmpty()
        ? bare
        : fields.defaults(fields.defaults().with("links", links)).in(bare);
  }

  @Override
  public Set<String> reads(JsonObject panel) {
    return switch (axis(panel)) {
      case "series" -> hasValues(panel) ? GraphToBars.GAUGE_READS : GraphToBars.CHART_READS;
      case "histogram" -> GraphToHistogram.READS;
      default -> GraphToTimeseries.reads();
    };
  }

  @Override
  public List<JsonObject> annotations(JsonObject panel) {
    return isOverTime(panel) ? GraphTimeRegions.annotations(panel) : List.of();
  }

  private static boolean isOverTime(JsonObject panel) {
    return !Set.of("series", "histogram").contains(axis(panel));
  }

  private static String axis(JsonObject panel) {
    return panel.object("xaxis").string("mode").orElse("time");
  }

  private static boolean hasValues(JsonObject panel) {
    return Loosely.isTrue(panel, "legend.values");
  }
}

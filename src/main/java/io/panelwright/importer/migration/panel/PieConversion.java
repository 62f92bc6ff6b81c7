package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The pie chart plugin of before Grafana 8 as today's own pie chart. */
final class PieConversion implements Conversion {

  private static final Set<String> READS =
      Set.of(
          "aliasColors",
          "format",
          "decimals",
          "valueName",
          "legendType",
          "pieType",
          "legend.show",
          "legend.values",
          "legend.percentage");

  private static final Set<String> REDUCERS = Set.of("current", "min", "max", "avg", "total");

  @Override
  public boolean isFor(JsonObject panel) {
    return Conversion.hasType(panel, "grafana-piechart-panel");
  }

  @Override
  public JsonObject convert(JsonObject old) {
    Settings fields = new Settings();
    fields.take(old, "format", "unit");
    fields.set("decimals", Loosely.number(old, "decimals").orElse(Loosely.number("0").get()));
    return new FieldConfig(fields.json(), List.copyOf(GraphSeries.colors(old)))
        .in(old.with("type", "piechart"))
        .with("options", options(old));
  }

  private static JsonObject options(JsonObject old) {
    String place = old.string("legendType").orElse("");
    boolean onGraph = place.equals("On graph");
    Settings options = new Settings(old.object("options"));
    options.set("legend", legend(old, place));
    old.string("valueName")
        .filter(REDUCERS::contains)
        .flatMap(Reducers::today)
        .ifPresent(reducer -> options.set("reduceOptions.calcs", Json.strings(List.of(reducer))));
    old.string("pieType")
        .filter(Set.of("pie", "donut")::contains)
        .ifPresent(type -> options.set("pieType", type));
    if (onGraph) {
      List<String> labels = new ArrayList<>(List.of("name"));
      labels.addAll(values(old));
      options.set("displayLabels", Json.strings(labels));
    }
    return options.json();
  }

  private static JsonObject legend(JsonObject old, String place) {
    boolean hidden = old.has("legend") && !Loosely.isTrue(old, "legend.show");
    return Json.object()
        .with("placement", place.equals("Under graph") ? "bottom" : "right")
        .with("values", Json.strings(values(old)))
        .with("displayMode", "table")
        .with("showLegend", !hidden && !place.equals("On graph"))
        .with("calcs", new JsonArray(List.of()));
  }

  private static List<String> values(JsonObject old) {
    List<String> values = new ArrayList<>();
    if (Loosely.isTrue(old, "legend.values")) {
      values.add("value");
    }
    if (Loosely.isTrue(old, "legend.percentage")) {
      values.add("percent");
    }
    return values;
  }

  @Override
  public Set<String> reads(JsonObject panel) {
    return READS;
  }
}

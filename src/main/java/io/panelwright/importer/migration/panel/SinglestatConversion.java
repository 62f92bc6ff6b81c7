package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.Optional;
import java.util.Set;

/** The old singlestat as a stat, or as a gauge when it showed one. */
final class SinglestatConversion implements Conversion {

  private static final Set<String> READS =
      Set.of(
          "valueName",
          "format",
          "decimals",
          "tableColumn",
          "nullText",
          "nullPointMode",
          "thresholds",
          "colors",
          "colorBackground",
          "colorValue",
          "mappingType",
          "mappingTypes",
          "valueMaps",
          "rangeMaps",
          "sparkline.show",
          "sparkline.lineColor",
          "gauge");

  @Override
  public boolean isFor(JsonObject panel) {
    return Conversion.hasType(panel, "singlestat")
        || Conversion.hasType(panel, "grafana-singlestat-panel");
  }

  @Override
  public JsonObject convert(JsonObject old) {
    JsonObject thresholds = thresholds(old);
    Settings fields = fields(old, thresholds);
    Settings options = new Settings(old.object("options"));
    options.set("reduceOptions", reduce(old)).set("orientation", "horizontal");
    boolean gauge = isGauge(old);
    if (gauge) {
      gauge(old, options, fields);
    } else {
      stat(old, options, fields);
    }
    return FieldConfig.of(old)
        .defaults(fields.json())
        .in(old.with("type", gauge ? "gauge" : "stat"))
        .with("options", options.json());
  }

  private static boolean isGauge(JsonObject old) {
    return Loosely.isTrue(old, "gauge.show");
  }

  private static JsonObject reduce(JsonObject old) {
    Optional<String> reducer = old.string("valueName").flatMap(Reducers::today);
    Settings reduce = new Settings().set("calcs", Json.array(Json.of(reducer.orElse("mean"))));
    Loosely.text(old, "tableColumn")
        .ifPresent(column -> reduce.set("fields", "/^" + column + "$/"));
    return reduce.json();
  }

  private static JsonObject thresholds(JsonObject old) {
    JsonArray colors = old.array("colors");
    return Loosely.text(old, "thresholds")
        .map(Thresholds::levels)
        .flatMap(levels -> Thresholds.between(levels, colors))
        .orElse(Json.object());
  }

  private static Settings fields(JsonObject old, JsonObject thresholds) {
    Settings fields = new Settings();
    fields.takeText(old, "format", "unit");
    fields.takeText(old, "nullText", "noValue");
    fields.takeNumber(old, "decimals", "decimals");
    if (!thresholds.isEmpty()) {
      fields.set("thresholds", thresholds);
    }
    JsonArray mappings = ValueMappings.ofSinglestat(old, thresholds);
    if (!mappings.isEmpty()) {
      fields.set("mappings", mappings);
    }
    return fields;
  }

  private static void stat(JsonObject old, Settings options, Settings fields) {
    boolean area = Loosely.isTrue(old, "sparkline.show");
    options.set("graphMode", area ? "area" : "none");
    if (Loosely.isTrue(old, "colorBackground")) {
      options.set("colorMode", "background");
    } else if (Loosely.isTrue(old, "colorValue")) {
      options.set("colorMode", "value");
    } else {
      options.set("colorMode", "none");
      Loosely.text(old, "sparkline.lineColor")
          .filter(color -> area)
          .ifPresent(color -> fields.set("color", FieldConfig.fixed(color)));
    }
    if (old.string("valueName").filter("name"::equals).isPresent()) {
      options.set("textMode", "name");
    }
  }

  /**
   * The shape says that this is no gauge of before Grafana 13, whose markers would be taken off.
   */
  private static void gauge(JsonObject old, Settings options, Settings fields) {
    fields.takeNumber(old, "gauge.minValue", "min").takeNumber(old, "gauge.maxValue", "max");
    options.set("showThresholdMarkers", Loosely.isTrue(old, "gauge.thresholdMarkers"));
    options.set("showThresholdLabels", Loosely.isTrue(old, "gauge.thresholdLabels"));
    options.set("sparkline", false).set("effects.gradient", false).set("shape", "gauge");
  }

  @Override
  public Set<String> reads(JsonObject panel) {
    return READS;
  }
}

package io.panelwright.importer.migration.panel;

import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.Optional;
import java.util.Set;

/** Migrates the old singlestat to a stat, or to a gauge if it showed one. */
final class SinglestatMigration implements PanelTypeMigration {

  private static final Set<String> READ_PATHS =
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

  /** The version that removed the default limits of percent units. */
  private static final String WITHOUT_LIMITS = "8.0";

  /** Whether gauges have a shape, as in Grafana 13. */
  private final boolean hasShape;

  SinglestatMigration(GrafanaSchema schema) {
    this.hasShape = schema.panel("gauge").flatMap(gauge -> gauge.option("shape")).isPresent();
  }

  @Override
  public boolean appliesTo(JsonObject panel) {
    return PanelTypeMigration.hasType(panel, "singlestat")
        || PanelTypeMigration.hasType(panel, "grafana-singlestat-panel");
  }

  @Override
  public JsonObject migrate(JsonObject old) {
    JsonObject thresholds = thresholds(old);
    JsonPathBuilder fields = fields(old, thresholds);
    JsonPathBuilder options = new JsonPathBuilder(old.object("options"));
    options.set("reduceOptions", reduce(old)).set("orientation", "horizontal");
    boolean gauge = isGauge(old);
    if (gauge) {
      gauge(old, options, fields);
    } else {
      stat(old, options, fields);
    }
    return FieldConfig.read(old)
        .withDefaults(fields.json())
        .writeTo(withVersion(old).with("type", gauge ? "gauge" : "stat"))
        .with("options", options.json());
  }

  /** Only Grafana 7 and later saved field options; percent units have no default limits then. */
  private static JsonObject withVersion(JsonObject old) {
    boolean unknown = JavaScriptCoercion.textAt(old, "pluginVersion").isEmpty();
    boolean saved = !FieldConfig.read(old).defaults().isEmpty();
    return unknown && saved ? old.with("pluginVersion", WITHOUT_LIMITS) : old;
  }

  private static boolean isGauge(JsonObject old) {
    return JavaScriptCoercion.isTruthyAt(old, "gauge.show");
  }

  private static JsonObject reduce(JsonObject old) {
    Optional<String> reducer = old.string("valueName").flatMap(ReducerAliases::resolve);
    JsonPathBuilder reduce =
        new JsonPathBuilder().set("calcs", Json.array(Json.of(reducer.orElse("mean"))));
    JavaScriptCoercion.textAt(old, "tableColumn")
        .ifPresent(column -> reduce.set("fields", "/^" + column + "$/"));
    return reduce.json();
  }

  private static JsonObject thresholds(JsonObject old) {
    JsonArray colors = old.array("colors");
    return JavaScriptCoercion.textAt(old, "thresholds")
        .map(ThresholdSteps::parseLevels)
        .flatMap(levels -> ThresholdSteps.between(levels, colors))
        .orElse(Json.object());
  }

  private static JsonPathBuilder fields(JsonObject old, JsonObject thresholds) {
    JsonPathBuilder fields = new JsonPathBuilder();
    fields.copyText(old, "format", "unit");
    fields.copyText(old, "nullText", "noValue");
    fields.copyNumber(old, "decimals", "decimals");
    if (!thresholds.isEmpty()) {
      fields.set("thresholds", thresholds);
    }
    JsonArray mappings = ValueMappingsMigration.migrateSinglestat(old, thresholds);
    if (!mappings.isEmpty()) {
      fields.set("mappings", mappings);
    }
    return fields;
  }

  private static void stat(JsonObject old, JsonPathBuilder options, JsonPathBuilder fields) {
    boolean area = JavaScriptCoercion.isTruthyAt(old, "sparkline.show");
    options.set("graphMode", area ? "area" : "none");
    if (JavaScriptCoercion.isTruthyAt(old, "colorBackground")) {
      options.set("colorMode", "background");
    } else if (JavaScriptCoercion.isTruthyAt(old, "colorValue")) {
      options.set("colorMode", "value");
    } else {
      options.set("colorMode", "none");
      JavaScriptCoercion.textAt(old, "sparkline.lineColor")
          .filter(color -> area)
          .ifPresent(color -> fields.set("color", FieldConfig.fixedColor(color)));
    }
    if (old.string("valueName").filter("name"::equals).isPresent()) {
      options.set("textMode", "name");
    }
  }

  /** The shape marks a current gauge: gauges of Grafana before 13 would lose their markers. */
  private void gauge(JsonObject old, JsonPathBuilder options, JsonPathBuilder fields) {
    fields.copyNumber(old, "gauge.minValue", "min").copyNumber(old, "gauge.maxValue", "max");
    options.set(
        "showThresholdMarkers", JavaScriptCoercion.isTruthyAt(old, "gauge.thresholdMarkers"));
    options.set("showThresholdLabels", JavaScriptCoercion.isTruthyAt(old, "gauge.thresholdLabels"));
    if (hasShape) {
      options.set("sparkline", false).set("effects.gradient", false).set("shape", "gauge");
    }
  }

  @Override
  public Set<String> readPaths(JsonObject panel) {
    return READ_PATHS;
  }
}

package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Migrates the pie chart plugin of Grafana before 8 to the core pie chart. */
final class PieChartMigration implements PanelTypeMigration {

  private static final Set<String> READ_PATHS =
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
  public boolean appliesTo(JsonObject panel) {
    return PanelTypeMigration.hasType(panel, "grafana-piechart-panel");
  }

  @Override
  public JsonObject migrate(JsonObject old) {
    JsonPathBuilder fields = new JsonPathBuilder();
    fields.copy(old, "format", "unit");
    fields.set(
        "decimals",
        JavaScriptCoercion.numberAt(old, "decimals")
            .orElse(JavaScriptCoercion.toNumber("0").get()));
    return new FieldConfig(fields.json(), List.copyOf(GraphSeriesMigration.colors(old)))
        .writeTo(old.with("type", "piechart"))
        .with("options", options(old));
  }

  private static JsonObject options(JsonObject old) {
    String place = old.string("legendType").orElse("");
    boolean onGraph = place.equals("On graph");
    JsonPathBuilder options = new JsonPathBuilder(old.object("options"));
    options.set("legend", legend(old, place));
    old.string("valueName")
        .filter(REDUCERS::contains)
        .flatMap(ReducerAliases::resolve)
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
    boolean hidden = old.has("legend") && !JavaScriptCoercion.isTruthyAt(old, "legend.show");
    return Json.object()
        .with("placement", place.equals("Under graph") ? "bottom" : "right")
        .with("values", Json.strings(values(old)))
        .with("displayMode", "table")
        .with("showLegend", !hidden && !place.equals("On graph"))
        .with("calcs", new JsonArray(List.of()));
  }

  private static List<String> values(JsonObject old) {
    List<String> values = new ArrayList<>();
    if (JavaScriptCoercion.isTruthyAt(old, "legend.values")) {
      values.add("value");
    }
    if (JavaScriptCoercion.isTruthyAt(old, "legend.percentage")) {
      values.add("percent");
    }
    return values;
  }

  @Override
  public Set<String> readPaths(JsonObject panel) {
    return READ_PATHS;
  }
}

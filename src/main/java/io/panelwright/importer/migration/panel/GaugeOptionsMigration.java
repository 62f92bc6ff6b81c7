package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the look of old gauges: Grafana 13 draws gauges in a new way. */
final class GaugeOptionsMigration {

  static final List<OptionMigration> MIGRATIONS = migrations();

  private static final double SINCE = 13;

  private GaugeOptionsMigration() {}

  private static List<OptionMigration> migrations() {
    List<OptionMigration> changes = new ArrayList<>(SharedSingleStatMigration.MIGRATIONS);
    changes.add(
        new OptionMigration(
            "kept the look of Grafana before 13: no sparkline, no gradient",
            GaugeOptionsMigration::migrate,
            SINCE));
    return List.copyOf(changes);
  }

  private static JsonObject migrate(JsonObject panel) {
    JsonObject options = panel.object("options");
    if (JavaScriptCoercion.isTruthyAt(options, "shape")
        || !PluginVersion.read(panel, "8").isBefore(SINCE)) {
      return panel;
    }
    JsonPathBuilder today =
        new JsonPathBuilder(
            options.without("sizing").without("minVizHeight").without("minVizWidth"));
    Optional<String> mode = FieldConfig.read(panel).defaults().object("color").string("mode");
    if (JavaScriptCoercion.isTruthyAt(options, "showThresholdMarkers")
        && mode.filter("thresholds"::equals).isEmpty()) {
      today.set("showThresholdMarkers", false);
    }
    today.set("sparkline", false);
    today.set("effects", Json.object().with("gradient", false));
    if (JavaScriptCoercion.textAt(options, "displayName").isPresent()) {
      today.set("textMode", "value_and_name");
    }
    return panel.with("options", today.json());
  }
}

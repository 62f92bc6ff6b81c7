package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Grafana 13 draws gauges anew; old ones shall look as they did. */
final class GaugeOptions {

  static final List<Change> CHANGES = changes();

  private GaugeOptions() {}

  private static List<Change> changes() {
    List<Change> changes = new ArrayList<>(SingleStatOptions.CHANGES);
    changes.add(
        new Change("looks as before Grafana 13: no sparkline, no gradient", GaugeOptions::today));
    return List.copyOf(changes);
  }

  private static JsonObject today(JsonObject panel) {
    JsonObject options = panel.object("options");
    if (Loosely.isTrue(options, "shape") || !Version.of(panel, "8").isBefore(13)) {
      return panel;
    }
    Settings today =
        new Settings(options.without("sizing").without("minVizHeight").without("minVizWidth"));
    Optional<String> mode = FieldConfig.of(panel).defaults().object("color").string("mode");
    if (Loosely.isTrue(options, "showThresholdMarkers")
        && mode.filter("thresholds"::equals).isEmpty()) {
      today.set("showThresholdMarkers", false);
    }
    today.set("sparkline", false);
    today.set("effects", Json.object().with("gradient", false));
    if (Loosely.text(options, "displayName").isPresent()) {
      today.set("textMode", "value_and_name");
    }
    return panel.with("options", today.json());
  }
}

package io.panelwright.show;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * The standard field options that Grafana adds to a panel that does not set them: thresholds with a
 * green base and red from 80, and the color mode of graphs and state panels. Other panels have no
 * mode, which means thresholds.
 */
final class FieldDefaults {

  private static final Json THRESHOLDS =
      Json.object()
          .with("mode", Json.of("absolute"))
          .with(
              "steps",
              new JsonArray(
                  List.of(
                      Json.object().with("color", Json.of("green")),
                      Json.object().with("color", Json.of("red")).with("value", 80))));

  private FieldDefaults() {}

  /** A copy of a panel's JSON with the options. */
  static JsonObject complete(JsonObject panel) {
    JsonObject fieldConfig = panel.object("fieldConfig");
    JsonObject defaults = fieldConfig.object("defaults");
    Optional<String> mode = colorMode(panel.string("type").orElse(""));
    if (mode.isPresent() && !defaults.object("color").has("mode")) {
      JsonObject color = defaults.object("color").with("mode", Json.of(mode.get()));
      defaults = defaults.with("color", color);
    }
    if (!defaults.object("thresholds").has("steps")) {
      defaults = defaults.with("thresholds", THRESHOLDS);
    }
    return panel.with("fieldConfig", fieldConfig.with("defaults", defaults));
  }

  private static Optional<String> colorMode(String panelType) {
    return switch (panelType) {
      case "state-timeline" -> Optional.of("continuous-GrYlRd");
      case "status-history" -> Optional.of("thresholds");
      case "timeseries", "trend", "candlestick", "xychart", "barchart", "histogram", "piechart" ->
          Optional.of("palette-classic");
      default -> Optional.empty();
    };
  }
}

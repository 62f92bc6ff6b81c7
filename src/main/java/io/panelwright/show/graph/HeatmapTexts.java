package io.panelwright.show.graph;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.value.ValueFormats;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Units and decimals that a heatmap has in its options. */
final class HeatmapTexts {

  private static final String DEFAULT_UNIT = "short";

  private HeatmapTexts() {}

  /** A number in the unit of an axis. */
  static String format(double value, JsonObject options, PanelArea area) {
    OptionalDouble decimals = FieldSettings.number(options, "decimals");
    return ValueFormats.format(
            options.string("unit").filter(unit -> !unit.isEmpty()).orElse(DEFAULT_UNIT),
            Cell.of(value),
            decimals.isPresent()
                ? OptionalInt.of((int) decimals.getAsDouble())
                : OptionalInt.empty(),
            area.zone())
        .toString();
  }

  /** A field with the unit and decimals of the options. */
  static DataField configured(DataField field, JsonObject options) {
    JsonObject config = field.config();
    Optional<String> unit = options.string("unit").filter(text -> !text.isEmpty());
    if (unit.isPresent()) {
      config = config.with("unit", Json.of(unit.get()));
    }
    Optional<Json> decimals = options.get("decimals");
    return field.withConfig(
        decimals.isPresent() ? config.with("decimals", decimals.get()) : config);
  }
}

package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** Colors of a {@link Heatmap}'s cells. */
public final class HeatmapColors extends JsonValue {

  private HeatmapColors(JsonObject json) {
    super(json);
  }

  /** Colors of a scheme, such as {@code Oranges}, {@code Spectral} or {@code Turbo}. */
  public static HeatmapColors scheme(String name) {
    return new HeatmapColors(
        Json.object()
            .with("mode", "scheme")
            .with("scheme", ArgumentValidator.requireText(name, "color scheme")));
  }

  /** One color that is more opaque for higher values. */
  public static HeatmapColors opacity(Color fill) {
    return new HeatmapColors(Json.object().with("fill", fill.value()).with("mode", "opacity"));
  }

  /** Uses equal steps. */
  public HeatmapColors linear() {
    return with("scale", Json.of("linear"));
  }

  /** Uses steps that grow with this power, from 0.1 to 2. */
  public HeatmapColors exponential(double exponent) {
    return with("scale", Json.of("exponential"))
        .with("exponent", Json.of(ArgumentValidator.requireBetween(0.1, 2, exponent, "exponent")));
  }

  /** Sets the number of steps, from 2 to 128. */
  public HeatmapColors steps(int steps) {
    return with("steps", Json.of(ArgumentValidator.requireBetween(2, 128, steps, "steps")));
  }

  /** Reverses the scheme. */
  public HeatmapColors reverse() {
    return with("reverse", Json.of(true));
  }

  /** Sets the value of the first color; by default the smallest value. */
  public HeatmapColors min(double value) {
    return with("min", Json.of(ArgumentValidator.requireFinite(value, "min")));
  }

  /** Sets the value of the last color; by default the greatest value. */
  public HeatmapColors max(double value) {
    return with("max", Json.of(ArgumentValidator.requireFinite(value, "max")));
  }

  private HeatmapColors with(String key, Json value) {
    return new HeatmapColors(json().with(key, value));
  }
}

package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** The colours of a {@link Heatmap}'s cells. */
public final class HeatmapColors extends JsonForm {

  private HeatmapColors(JsonObject json) {
    super(json);
  }

  /** From a scheme, such as {@code Oranges}, {@code Spectral} or {@code Turbo}. */
  public static HeatmapColors scheme(String name) {
    return new HeatmapColors(
        Json.object().with("mode", "scheme").with("scheme", Check.text(name, "colour scheme")));
  }

  /** One colour, the more opaque the higher the value. */
  public static HeatmapColors opacity(Color fill) {
    return new HeatmapColors(Json.object().with("fill", fill.value()).with("mode", "opacity"));
  }

  /** In equal steps. */
  public HeatmapColors linear() {
    return with("scale", Json.of("linear"));
  }

  /** In steps that grow with this power, from 0.1 to 2. */
  public HeatmapColors exponential(double exponent) {
    return with("scale", Json.of("exponential"))
        .with("exponent", Json.of(Check.between(0.1, 2, exponent, "exponent")));
  }

  /** In so many steps, from 2 to 128. */
  public HeatmapColors steps(int steps) {
    return with("steps", Json.of(Check.between(2, 128, steps, "steps")));
  }

  /** From its end to its start. */
  public HeatmapColors reverse() {
    return with("reverse", Json.of(true));
  }

  /** The value of the first colour; the smallest one where nothing is said. */
  public HeatmapColors min(double value) {
    return with("min", Json.of(Check.finite(value, "min")));
  }

  /** The value of the last colour; the greatest one where nothing is said. */
  public HeatmapColors max(double value) {
    return with("max", Json.of(Check.finite(value, "max")));
  }

  private HeatmapColors with(String key, Json value) {
    return new HeatmapColors(json().with(key, value));
  }
}

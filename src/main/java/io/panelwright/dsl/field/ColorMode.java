package io.panelwright.dsl.field;

import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** Chooses a field's color: fixed, by thresholds, by series or by value. */
public final class ColorMode extends JsonValue {

  /** Gradient. */
  public static final ColorMode GRADIENT = new ColorMode("gradient");

  /** From thresholds. */
  public static final ColorMode THRESHOLDS = new ColorMode("thresholds");

  /** Classic palette. */
  public static final ColorMode PALETTE_CLASSIC = new ColorMode("palette-classic");

  /** Classic palette (by series name). */
  public static final ColorMode PALETTE_CLASSIC_BY_NAME = new ColorMode("palette-classic-by-name");

  /** Color blind safe. */
  public static final ColorMode PALETTE_COLORBLIND = new ColorMode("palette-colorblind");

  /** Categorical Next. */
  public static final ColorMode PALETTE_CATEGORICAL_NEXT =
      new ColorMode("palette-categorical-next");

  /** Categorical Next 2. */
  public static final ColorMode PALETTE_CATEGORICAL_NEXT_2 =
      new ColorMode("palette-categorical-next-2");

  /** Categorical Next 3. */
  public static final ColorMode PALETTE_CATEGORICAL_NEXT_3 =
      new ColorMode("palette-categorical-next-3");

  /** Viridis. */
  public static final ColorMode CONTINUOUS_VIRIDIS = new ColorMode("continuous-viridis");

  /** Magma. */
  public static final ColorMode CONTINUOUS_MAGMA = new ColorMode("continuous-magma");

  /** Plasma. */
  public static final ColorMode CONTINUOUS_PLASMA = new ColorMode("continuous-plasma");

  /** Inferno. */
  public static final ColorMode CONTINUOUS_INFERNO = new ColorMode("continuous-inferno");

  /** Cividis. */
  public static final ColorMode CONTINUOUS_CIVIDIS = new ColorMode("continuous-cividis");

  /** Green-Yellow-Red. */
  public static final ColorMode CONTINUOUS_GREEN_YELLOW_RED = new ColorMode("continuous-GrYlRd");

  /** Red-Yellow-Green. */
  public static final ColorMode CONTINUOUS_RED_YELLOW_GREEN = new ColorMode("continuous-RdYlGr");

  /** Blue-Yellow-Red. */
  public static final ColorMode CONTINUOUS_BLUE_YELLOW_RED = new ColorMode("continuous-BlYlRd");

  /** Yellow-Red. */
  public static final ColorMode CONTINUOUS_YELLOW_RED = new ColorMode("continuous-YlRd");

  /** Blue-Purple. */
  public static final ColorMode CONTINUOUS_BLUE_PURPLE = new ColorMode("continuous-BlPu");

  /** Yellow-Blue. */
  public static final ColorMode CONTINUOUS_YELLOW_BLUE = new ColorMode("continuous-YlBl");

  /** Blues. */
  public static final ColorMode CONTINUOUS_BLUES = new ColorMode("continuous-blues");

  /** Reds. */
  public static final ColorMode CONTINUOUS_REDS = new ColorMode("continuous-reds");

  /** Greens. */
  public static final ColorMode CONTINUOUS_GREENS = new ColorMode("continuous-greens");

  /** Purples. */
  public static final ColorMode CONTINUOUS_PURPLES = new ColorMode("continuous-purples");

  private ColorMode(String mode) {
    this(Json.object().with("mode", mode));
  }

  private ColorMode(JsonObject json) {
    super(json);
  }

  /** One color for all series. */
  public static ColorMode fixed(Color color) {
    return new ColorMode("fixed").with("fixedColor", color.value());
  }

  /** Shades of one color. */
  public static ColorMode shades(Color color) {
    return new ColorMode("shades").with("fixedColor", color.value());
  }

  /** Sets which of a series' values chooses the color, for modes by value. */
  public ColorMode by(SeriesValue value) {
    return with("seriesBy", value.id());
  }

  private ColorMode with(String key, String value) {
    return new ColorMode(json().with(key, value));
  }

  /** Values of a series that can choose its color. */
  public enum SeriesValue implements JsonEnum {
    LAST,
    MIN,
    MAX
  }
}

package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** How a field gets its colour: one colour, thresholds, a palette by series or a scale by value. */
public final class ColorMode extends JsonForm {

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

  /** One colour for all. */
  public static ColorMode fixed(Color color) {
    return new ColorMode("fixed").with("fixedColor", color.value());
  }

  /** Shades of one colour. */
  public static ColorMode shades(Color color) {
    return new ColorMode("shades").with("fixedColor", color.value());
  }

  /** For scales and thresholds on a series: which of its values picks the colour. */
  public ColorMode by(SeriesValue value) {
    return with("seriesBy", value.word());
  }

  private ColorMode with(String key, String value) {
    return new ColorMode(json().with(key, value));
  }

  /** Which value of a series picks its colour. */
  public enum SeriesValue implements Word {
    LAST,
    MIN,
    MAX
  }
}

package io.panelwright.show.graph;

import io.panelwright.json.JsonObject;
import io.panelwright.show.model.PanelContent.ColorBand;
import io.panelwright.show.value.CssColor;
import io.panelwright.show.value.Theme;
import io.panelwright.show.value.ThemeColors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The colors of a heatmap in steps, from the least to the greatest value.
 *
 * @param colors one for each step
 */
record HeatmapPalette(List<String> colors, double min, double max) {

  private static final int DEFAULT_STEPS = 64;
  private static final int MAX_STEPS = 256;

  HeatmapPalette {
    colors = List.copyOf(colors);
  }

  /**
   * The palette of a panel.
   *
   * @param options the panel's {@code color}
   */
  static HeatmapPalette of(JsonObject options, AxisRange values, Theme theme) {
    int wanted = (int) FieldSettings.number(options, "steps").orElse(DEFAULT_STEPS);
    int steps = Math.max(2, Math.min(MAX_STEPS, wanted));
    List<String> colors =
        options.string("mode").orElse("scheme").equals("opacity")
            ? opacities(options, steps, theme)
            : scheme(options, steps, theme);
    return new HeatmapPalette(colors, values.min(), values.max());
  }

  private static List<String> scheme(JsonObject options, int steps, Theme theme) {
    HeatmapScheme scheme = HeatmapScheme.of(options.string("scheme").orElse("Oranges"));
    List<String> colors = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      colors.add(scheme.color(i / (steps - 1.0)));
    }
    // Low values have the color of the background, so most schemes depend on the theme.
    if (scheme.isInverted(theme) != options.isTrue("reverse")) {
      Collections.reverse(colors);
    }
    return colors;
  }

  private static List<String> opacities(JsonObject options, int steps, Theme theme) {
    String fill = ThemeColors.of(theme).color(options.string("fill").orElse("dark-orange"));
    boolean linear = options.string("scale").orElse("exponential").equals("linear");
    double exponent = linear ? 1 : FieldSettings.number(options, "exponent").orElse(0.5);
    String hex = CssColor.parse(fill).map(CssColor::hex).orElse(ThemeColors.FALLBACK);
    List<String> colors = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      long alpha = Math.round(255 * StrictMath.pow(i / (steps - 1.0), exponent));
      colors.add(hex.substring(0, 7) + String.format(Locale.ROOT, "%02x", alpha));
    }
    return colors;
  }

  /** The color of a value; values outside of the range have those of its ends. */
  String color(double value) {
    double share = max > min ? (value - min) / (max - min) : 0;
    int index = (int) Math.floor(colors.size() * share);
    return colors.get(Math.max(0, Math.min(colors.size() - 1, index)));
  }

  /** The steps as ranges of values. */
  List<ColorBand> bands() {
    List<ColorBand> bands = new ArrayList<>();
    double step = (max - min) / colors.size();
    for (int i = 0; i < colors.size(); i++) {
      bands.add(new ColorBand(min + i * step, min + (i + 1) * step, colors.get(i)));
    }
    return bands;
  }
}

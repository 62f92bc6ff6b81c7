package io.panelwright.show.graph;

import io.panelwright.show.value.ColorRamp;
import io.panelwright.show.value.Theme;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * A color scheme of heatmaps: ColorBrewer's (Apache-2.0), which are interpolated with B-splines,
 * and those that are formulas.
 *
 * @param inverted when the scheme is drawn from its end: {@code always}, in the theme {@code dark}
 *     or {@code light}
 */
record HeatmapScheme(String inverted, DoubleFunction<int[]> rgb) {

  private static final String ALWAYS = "always";

  private static final String DEFAULT = "Spectral";

  private static final Map<String, HeatmapScheme> ALL = all();

  /** A scheme by its name; {@code Spectral} for an unknown one. */
  static HeatmapScheme of(String name) {
    HeatmapScheme scheme = ALL.get(name);
    return scheme != null ? scheme : ALL.get(DEFAULT);
  }

  /** The color at a position from 0 to 1. */
  String color(double position) {
    int[] color = rgb.apply(position);
    return String.format(Locale.ROOT, "#%02x%02x%02x", color[0], color[1], color[2]);
  }

  boolean isInverted(Theme theme) {
    return inverted.equals(ALWAYS) || inverted.equals(theme.name().toLowerCase(Locale.ROOT));
  }

  private static Map<String, HeatmapScheme> all() {
    Map<String, HeatmapScheme> all = new HashMap<>();
    for (String line : HeatmapColorTable.DIVERGING.lines().toList()) {
      all.put(line.substring(0, line.indexOf(' ')), brewer(ALWAYS, line));
    }
    for (String line : HeatmapColorTable.SEQUENTIAL.lines().toList()) {
      all.put(line.substring(0, line.indexOf(' ')), brewer("dark", line));
    }
    for (String name : new String[] {"Viridis", "Magma", "Inferno", "Plasma", "Cividis"}) {
      ramp("continuous-" + name.toLowerCase(Locale.ROOT))
          .ifPresent(rgb -> all.put(name, new HeatmapScheme("light", rgb)));
    }
    all.put("Turbo", new HeatmapScheme("light", HeatmapFormulas::turbo));
    all.put("Warm", new HeatmapScheme("light", HeatmapFormulas::warm));
    all.put("Cool", new HeatmapScheme("light", HeatmapFormulas::cool));
    all.put("Cubehelix", new HeatmapScheme("light", HeatmapFormulas::cubehelix));
    all.put("Rainbow", new HeatmapScheme(ALWAYS, HeatmapFormulas::rainbow));
    all.put("Sinebow", new HeatmapScheme(ALWAYS, HeatmapFormulas::sinebow));
    return all;
  }

  private static Optional<DoubleFunction<int[]>> ramp(String mode) {
    return ColorRamp.find(mode, Theme.DARK)
        .map(ramp -> position -> HeatmapFormulas.parse(ramp.color(position)));
  }

  /** A line of the table: the name, and the colors as hexadecimal digits. */
  private static HeatmapScheme brewer(String inverted, String line) {
    byte[] bytes = HexFormat.of().parseHex(line.substring(line.indexOf(' ') + 1).strip());
    int count = bytes.length / 3;
    double[][] channels = new double[3][count];
    for (int i = 0; i < bytes.length; i++) {
      channels[i % 3][i / 3] = bytes[i] & 0xff;
    }
    return new HeatmapScheme(
        inverted,
        position ->
            new int[] {
              spline(channels[0], position),
              spline(channels[1], position),
              spline(channels[2], position)
            });
  }

  /** A uniform cubic B-spline through the ends. */
  private static int spline(double[] values, double position) {
    int last = values.length - 1;
    int i = position >= 1 ? last - 1 : (int) Math.floor(Math.max(0, position) * last);
    double t = Math.max(0, Math.min(1, position)) * last - i;
    double v1 = values[i];
    double v2 = values[i + 1];
    double v0 = i > 0 ? values[i - 1] : 2 * v1 - v2;
    double v3 = i < last - 1 ? values[i + 2] : 2 * v2 - v1;
    double t2 = t * t;
    double t3 = t2 * t;
    double value =
        ((1 - 3 * t + 3 * t2 - t3) * v0
                + (4 - 6 * t2 + 3 * t3) * v1
                + (1 + 3 * t + 3 * t2 - 3 * t3) * v2
                + t3 * v3)
            / 6;
    return HeatmapFormulas.channel(value);
  }
}

package io.panelwright.show.graph;

import io.panelwright.show.value.CssColor;

/** Color schemes that are formulas, as d3-scale-chromatic (ISC) computes them. */
final class HeatmapFormulas {

  private HeatmapFormulas() {}

  /** A channel as a whole number from 0 to 255. */
  static int channel(double value) {
    return (int) Math.max(0, Math.min(255, Math.round(value)));
  }

  static int[] parse(String css) {
    CssColor color = CssColor.parse(css).orElseThrow();
    return new int[] {channel(color.red()), channel(color.green()), channel(color.blue())};
  }

  static int[] turbo(double t) {
    double r =
        34.61 + t * (1172.33 - t * (10793.56 - t * (33300.12 - t * (38394.49 - t * 14825.05))));
    double g = 23.31 + t * (557.33 + t * (1225.33 - t * (3574.96 - t * (1073.77 + t * 707.56))));
    double b = 27.2 + t * (3211.1 - t * (15327.97 - t * (27814 - t * (22569.18 - t * 6838.66))));
    return new int[] {channel(r), channel(g), channel(b)};
  }

  static int[] sinebow(double t) {
    double angle = (0.5 - t) * Math.PI;
    return new int[] {
      sine(angle), sine(angle + Math.PI / 3), sine(angle + 2 * Math.PI / 3),
    };
  }

  private static int sine(double angle) {
    double x = StrictMath.sin(angle);
    return channel(255 * x * x);
  }

  static int[] warm(double t) {
    return between(t, new double[] {-100, 0.75, 0.35}, new double[] {80, 1.50, 0.8});
  }

  static int[] cool(double t) {
    return between(t, new double[] {260, 0.75, 0.35}, new double[] {80, 1.50, 0.8});
  }

  static int[] cubehelix(double t) {
    return between(t, new double[] {300, 0.5, 0.0}, new double[] {-240, 0.5, 1.0});
  }

  static int[] rainbow(double t) {
    double distance = Math.abs(t - 0.5);
    return helix(360 * t - 100, 1.5 - 1.5 * distance, 0.8 - 0.9 * distance);
  }

  private static int[] between(double t, double[] from, double[] to) {
    return helix(
        from[0] + t * (to[0] - from[0]),
        from[1] + t * (to[1] - from[1]),
        from[2] + t * (to[2] - from[2]));
  }

  /** A color of Green's cubehelix: hue in degrees, saturation, lightness. */
  private static int[] helix(double hue, double saturation, double lightness) {
    double angle = Math.toRadians(hue + 120);
    double amplitude = saturation * lightness * (1 - lightness);
    double cosine = StrictMath.cos(angle);
    double sine = StrictMath.sin(angle);
    return new int[] {
      channel(255 * (lightness + amplitude * (-0.14861 * cosine + 1.78277 * sine))),
      channel(255 * (lightness + amplitude * (-0.29227 * cosine - 0.90649 * sine))),
      channel(255 * (lightness + amplitude * 1.97294 * cosine)),
    };
  }
}

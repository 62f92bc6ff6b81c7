package io.panelwright.show.value;

/**
 * A color by hue, with the roundings of the library that Grafana uses (tinycolor).
 *
 * @param hue in degrees
 * @param saturation from 0 to 1
 * @param lightness from 0 to 1
 */
record HslColor(double hue, double saturation, double lightness) {

  private static final double MAX = 255;
  private static final double DEGREES = 360;
  private static final double HUNDREDTHS = 10_000;
  private static final double NEARLY_ONE = 1 - 1e-8;

  static HslColor of(CssColor color) {
    double red = color.red() / MAX;
    double green = color.green() / MAX;
    double blue = color.blue() / MAX;
    double max = Math.max(red, Math.max(green, blue));
    double min = Math.min(red, Math.min(green, blue));
    double lightness = (max + min) / 2;
    double spread = max - min;
    if (spread == 0) {
      return new HslColor(0, 0, lightness);
    }
    double saturation = lightness > 0.5 ? spread / (2 - max - min) : spread / (max + min);
    return new HslColor(sextant(red, green, blue, max) / 6 * DEGREES, saturation, lightness);
  }

  private static double sextant(double red, double green, double blue, double max) {
    double spread = max - Math.min(red, Math.min(green, blue));
    if (max == red) {
      return (green - blue) / spread + (green < blue ? 6 : 0);
    }
    return max == green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  }

  /** The color with its hue turned. */
  HslColor spin(double degrees) {
    double turned = (hue + degrees) % DEGREES;
    return new HslColor(turned < 0 ? DEGREES + turned : turned, saturation, lightness);
  }

  /** The color with less lightness. */
  HslColor darken(double share) {
    return new HslColor(hue, saturation, Math.max(0, Math.min(1, lightness - share)));
  }

  CssColor toCss() {
    double turn = hue / DEGREES >= NEARLY_ONE ? 1 : hue / DEGREES;
    double s = cut(saturation);
    double l = cut(lightness);
    if (s == 0) {
      return new CssColor(l * MAX, l * MAX, l * MAX, 1);
    }
    double q = l < 0.5 ? l * (1 + s) : l + s - l * s;
    double p = 2 * l - q;
    return new CssColor(
        part(p, q, turn + 1.0 / 3) * MAX,
        part(p, q, turn) * MAX,
        part(p, q, turn - 1.0 / 3) * MAX,
        1);
  }

  /** A share to four places, cut off. */
  private static double cut(double share) {
    double cut = (long) (share * 100 * 100) / HUNDREDTHS;
    return cut >= NEARLY_ONE ? 1 : cut;
  }

  private static double part(double p, double q, double turn) {
    double t = turn < 0 ? turn + 1 : turn > 1 ? turn - 1 : turn;
    if (t < 1.0 / 6) {
      return p + (q - p) * 6 * t;
    }
    if (t < 1.0 / 2) {
      return q;
    }
    return t < 2.0 / 3 ? p + (q - p) * (2.0 / 3 - t) * 6 : p;
  }
}

package io.panelwright.show.value;

import java.util.ArrayList;
import java.util.List;

/** The color mode {@code shades}: lighter and darker variants of one color. */
final class Shades {

  private static final int COUNT = 6;
  private static final double MAX_SPIN = 10;
  private static final double MAX_CHANGE = 0.35;

  private Shades() {}

  /** The shade of a series. */
  static String of(String color, int index) {
    CssColor base = CssColor.parse(color).orElse(new CssColor(0, 0, 0, 1));
    List<String> shades = new ArrayList<>(List.of(color));
    for (int i = 1; i < COUNT; i++) {
      double share = (double) i / COUNT;
      HslColor hsl = HslColor.of(base);
      shades.add(brighten(hsl.spin(share * MAX_SPIN).toCss(), share * MAX_CHANGE).hex());
      shades.add(darken(hsl.spin(-share * MAX_SPIN).toCss(), share * MAX_CHANGE).hex());
    }
    return shades.get(Math.floorMod(index, shades.size()));
  }

  private static CssColor brighten(CssColor color, double share) {
    long change = Math.round(255 * share);
    return new CssColor(
        brighten(color.red(), change),
        brighten(color.green(), change),
        brighten(color.blue(), change),
        1);
  }

  private static double brighten(double part, long change) {
    return Math.min(255, Math.round(part) + change);
  }

  private static CssColor darken(CssColor color, double share) {
    return HslColor.of(color).darken(share).toCss();
  }
}

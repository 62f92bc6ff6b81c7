package io.panelwright.show.value;

import java.util.List;
import java.util.Optional;

/** Palettes: colors that series have in turn. */
public final class Palettes {

  /** Colors with less contrast to the panel are left out where Grafana filters. */
  private static final double MIN_CONTRAST = 3;

  private Palettes() {}

  /** The colors of a palette by the id of its color mode; empty for other modes. */
  public static Optional<List<String>> find(String mode, Theme theme) {
    return switch (mode) {
      case "palette-classic" -> Optional.of(colors(mode, theme));
      case "palette-classic-by-name" -> Optional.of(readable("palette-classic", theme));
      case "palette-colorblind" -> Optional.of(readable(mode, theme));
      case "palette-categorical-next", "palette-categorical-next-2", "palette-categorical-next-3" ->
          Optional.of(colors(mode, theme));
      default -> Optional.empty();
    };
  }

  /** The classic palette, which is the default of graphs. */
  public static List<String> classic(Theme theme) {
    return colors("palette-classic", theme);
  }

  private static List<String> colors(String mode, Theme theme) {
    return ColorTable.palette(mode).stream().map(ThemeColors.of(theme)::color).toList();
  }

  private static List<String> readable(String mode, Theme theme) {
    CssColor background = CssColor.parse(ThemeColors.of(theme).panelBackground()).orElseThrow();
    return colors(mode, theme).stream()
        .filter(color -> CssColor.parse(color).orElseThrow().contrast(background) >= MIN_CONTRAST)
        .toList();
  }

  /** The color of a name, which is the same in every panel. */
  static String byName(List<String> palette, String name) {
    int hash = 5381;
    for (int i = name.length() - 1; i >= 0; i--) {
      hash = (hash * 33) ^ name.charAt(i);
    }
    return palette.get((int) (Integer.toUnsignedLong(hash) % palette.size()));
  }
}

package io.panelwright.show.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Grafana's named colors, palettes and color maps, from the resource {@code colors.txt}. */
final class ColorTable {

  private static final int HEX_LENGTH = 6;

  /** Values by kind ({@code dark}, {@code light}, {@code css}, {@code palette}, {@code scale}). */
  private static final Map<String, Map<String, String>> VALUES = read();

  private ColorTable() {}

  private static Map<String, Map<String, String>> read() {
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    try (InputStream in = ColorTable.class.getResourceAsStream("colors.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split(" ", 3))
          .forEach(
              parts ->
                  values
                      .computeIfAbsent(parts[0], kind -> new LinkedHashMap<>())
                      .put(parts[1], parts[2]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return values;
  }

  /** The named colors of a theme, such as {@code semi-dark-red}. */
  static Map<String, String> named(Theme theme) {
    return VALUES.get(theme == Theme.DARK ? "dark" : "light");
  }

  /** The colors that Grafana knows by their CSS names. */
  static Map<String, String> css() {
    return VALUES.get("css");
  }

  /** The names or values of the colors of a palette, by the id of its color mode. */
  static List<String> palette(String mode) {
    return List.of(VALUES.get("palette").get(mode).split(" "));
  }

  /** The 256 colors of a color map, by the id of its color mode. */
  static List<String> scale(String mode) {
    String digits = VALUES.get("scale").get(mode);
    String[] colors = new String[digits.length() / HEX_LENGTH];
    for (int i = 0; i < colors.length; i++) {
      colors[i] = "#" + digits.substring(i * HEX_LENGTH, (i + 1) * HEX_LENGTH);
    }
    return List.of(colors);
  }
}

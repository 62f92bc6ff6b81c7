package io.panelwright.show.graph;

import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.value.FieldScale;
import io.panelwright.show.value.Theme;
import io.panelwright.show.value.ThemeColors;

/** The color of a series, by the color mode of its field. */
final class SeriesColor {

  private SeriesColor() {}

  /** The color of the whole series; by value it is that of the last, least or greatest value. */
  static String of(GraphField field, PanelArea area) {
    String fixed = field.settings().customText("lineColor", "");
    return fixed.isEmpty()
        ? FieldScale.ofSeries(field.field(), area.theme()).color()
        : named(fixed, area.theme());
  }

  /** The CSS color of a name such as {@code dark-red}. */
  static String named(String name, Theme theme) {
    return ThemeColors.of(theme).color(name);
  }

  /** Whether the color depends on the value. */
  static boolean isByValue(GraphField field) {
    String mode = field.settings().colorMode().orElse("");
    return mode.equals("thresholds") || mode.startsWith("continuous-");
  }
}

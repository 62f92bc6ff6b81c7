package io.panelwright.show.graph;

import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.value.Theme;

/** The color of a series, by the color mode of its field. */
final class SeriesColor {

  private SeriesColor() {}

  static String of(GraphField field, PanelArea area) {
    return "#808080";
  }

  /** The CSS color of a name such as {@code dark-red}. */
  static String named(String name, Theme theme) {
    return name;
  }

  /** Whether the color depends on the value. */
  static boolean isByValue(GraphField field) {
    String mode = field.settings().colorMode().orElse("");
    return mode.equals("thresholds") || mode.startsWith("continuous-");
  }
}

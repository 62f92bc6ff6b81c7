package io.panelwright.show.value;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataField;
import java.util.List;
import java.util.Optional;

/** The color of a value or series by the color mode of its field. */
interface ColorCalculator {

  /**
   * The color of a value.
   *
   * @param percent the position on the scale, from 0 to 1
   * @param thresholdColor the color of the active threshold
   */
  String color(double value, double percent, String thresholdColor);

  /** Whether values of one series have different colors. */
  boolean isByValue();

  /** The calculator of a field's color mode; by thresholds if it has none. */
  static ColorCalculator of(DataField field, Theme theme) {
    JsonObject color = field.config().object("color");
    String mode = color.string("mode").orElse("thresholds");
    ThemeColors colors = ThemeColors.of(theme);
    Optional<ColorRamp> ramp = ColorRamp.find(mode, theme);
    if (ramp.isPresent()) {
      return new Ramp(ramp.get());
    }
    int index = field.state().seriesIndex().orElse(0);
    String fixed = colors.color(color.string("fixedColor").orElse(ThemeColors.FALLBACK));
    return switch (mode) {
      case "fixed", "gradient" -> new Fixed(fixed);
      case "shades" -> new Fixed(Shades.of(fixed, index));
      default ->
          Palettes.find(mode, theme)
              .<ColorCalculator>map(palette -> new Fixed(pick(palette, mode, field, index)))
              .orElseGet(() -> new ByThreshold(colors));
    };
  }

  private static String pick(List<String> palette, String mode, DataField field, int index) {
    return mode.equals("palette-classic-by-name")
        ? Palettes.byName(palette, field.state().displayName().orElse(field.name()))
        : palette.get(Math.floorMod(index, palette.size()));
  }

  /** The calculator for the values of a boolean field: red and green, or the ends of a scheme. */
  static ColorCalculator ofBooleans(DataField field, Theme theme) {
    ThemeColors colors = ThemeColors.of(theme);
    String mode = field.config().object("color").string("mode").orElse("thresholds");
    return ColorRamp.find(mode, theme)
        .map(ramp -> new Choice(ramp.first(), ramp.last()))
        .orElseGet(() -> new Choice(colors.color("red"), colors.color("green")));
  }

  /** One color for all values. */
  record Fixed(String color) implements ColorCalculator {

    @Override
    public String color(double value, double percent, String thresholdColor) {
      return color;
    }

    @Override
    public boolean isByValue() {
      return false;
    }
  }

  /** The color of the active threshold. */
  record ByThreshold(ThemeColors colors) implements ColorCalculator {

    @Override
    public String color(double value, double percent, String thresholdColor) {
      return colors.color(thresholdColor);
    }

    @Override
    public boolean isByValue() {
      return true;
    }
  }

  /** A color of a continuous scheme. */
  record Ramp(ColorRamp ramp) implements ColorCalculator {

    @Override
    public String color(double value, double percent, String thresholdColor) {
      return ramp.color(percent);
    }

    @Override
    public boolean isByValue() {
      return true;
    }
  }

  /** One color for false and one for true. */
  record Choice(String no, String yes) implements ColorCalculator {

    @Override
    public String color(double value, double percent, String thresholdColor) {
      return percent == 0 ? no : yes;
    }

    @Override
    public boolean isByValue() {
      return true;
    }
  }
}

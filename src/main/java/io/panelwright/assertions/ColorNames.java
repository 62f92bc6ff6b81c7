package io.panelwright.assertions;

import io.panelwright.show.value.Theme;
import io.panelwright.show.value.ThemeColors;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The colors of a theme by their names. */
record ColorNames(Theme theme) {

  private static final List<String> SHADES =
      List.of("", "dark-", "semi-dark-", "light-", "super-light-");

  private static final List<String> HUES =
      List.of("green", "red", "orange", "yellow", "blue", "purple");

  private static final Pattern RGB =
      Pattern.compile("rgb\\(\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*\\)");

  /** Whether a CSS color is the one of a name or of other CSS. */
  boolean matches(Optional<String> css, String expected) {
    return css.filter(actual -> normalize(actual).equals(normalize(resolve(expected)))).isPresent();
  }

  /** A color and its CSS value, such as {@code red (#F2495C)}. */
  String describe(String color) {
    String css = resolve(color);
    return css.equals(color) ? color : color + " (" + css + ")";
  }

  /** The name of a CSS color; the color itself if it has none. */
  String name(String css) {
    return Stream.concat(
            Stream.of("text"),
            HUES.stream().flatMap(hue -> SHADES.stream().map(shade -> shade + hue)))
        .filter(name -> matches(Optional.of(css), name))
        .findFirst()
        .orElse(css);
  }

  private String resolve(String color) {
    return ThemeColors.of(theme).color(color);
  }

  /** Colors that are equal have equal texts afterwards: {@code rgb(0, 0, 0)}, {@code #000000}. */
  private static String normalize(String css) {
    Matcher rgb = RGB.matcher(css.strip());
    return rgb.matches()
        ? String.format(
            Locale.ROOT,
            "#%02x%02x%02x",
            Integer.parseInt(rgb.group(1)),
            Integer.parseInt(rgb.group(2)),
            Integer.parseInt(rgb.group(3)))
        : css.replace(" ", "").toLowerCase(Locale.ROOT);
  }
}

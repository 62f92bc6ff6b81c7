package io.panelwright.show.value;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A value as a panel shows it.
 *
 * @param numeric the number behind the text; NaN without
 * @param color a CSS color such as {@code #73BF69}; empty without
 * @param percent the position between minimum and maximum, from 0 to 1; empty if the color came
 *     from a mapping
 * @param icon the icon of a value mapping
 */
public record DisplayValue(
    FormattedValue formatted,
    double numeric,
    Optional<String> color,
    OptionalDouble percent,
    Optional<String> icon) {

  /** The whole text, with prefix and suffix. */
  public String text() {
    return formatted.toString();
  }
}

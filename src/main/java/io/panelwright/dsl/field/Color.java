package io.panelwright.dsl.field;

import io.panelwright.dsl.internal.ArgumentValidator;

/**
 * A color.
 *
 * @param value a name of Grafana's palette, {@code #rrggbb} or {@code rgb(…)}
 */
public record Color(String value) {

  public static final Color GREEN = new Color("green");
  public static final Color YELLOW = new Color("yellow");
  public static final Color ORANGE = new Color("orange");
  public static final Color RED = new Color("red");
  public static final Color BLUE = new Color("blue");
  public static final Color PURPLE = new Color("purple");

  /** The text color of the reader's theme. */
  public static final Color TEXT = new Color("text");

  public static final Color TRANSPARENT = new Color("transparent");

  /** A custom color: {@code of("#1f60c4")}; prefer the palette, which follows the theme. */
  public static Color of(String value) {
    ArgumentValidator.check(
        value.matches("#[0-9a-fA-F]{3,8}|rgba?\\([0-9., %]+\\)|[a-z]++(?:-[a-z]++)*+"),
        "color-invalid",
        "\"" + value + "\" is not a color: expected #rrggbb, rgb(…) or a palette name",
        "use a constant of Color, such as Color.RED");
    return new Color(value);
  }

  /** A darker shade of this palette color. */
  public Color dark() {
    return new Color("dark-" + value);
  }

  /** A slightly darker shade of this palette color. */
  public Color semiDark() {
    return new Color("semi-dark-" + value);
  }

  /** A lighter shade of this palette color. */
  public Color light() {
    return new Color("light-" + value);
  }

  /** A much lighter shade of this palette color. */
  public Color superLight() {
    return new Color("super-light-" + value);
  }
}

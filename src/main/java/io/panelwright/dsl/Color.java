package io.panelwright.dsl;

/**
 * A colour.
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

  /** The colour of text in the reader's theme. */
  public static final Color TEXT = new Color("text");

  public static final Color TRANSPARENT = new Color("transparent");

  /** A colour of one's own: {@code of("#1f60c4")}; prefer the palette, which follows the theme. */
  public static Color of(String value) {
    Check.that(
        value.matches("#[0-9a-fA-F]{3,8}|rgba?\\([0-9., %]+\\)|[a-z]++(?:-[a-z]++)*+"),
        "color",
        "\"" + value + "\" is no colour: expected #rrggbb, rgb(…) or a palette name",
        "use a constant of Color, such as Color.RED");
    return new Color(value);
  }

  /** This palette colour, darker. */
  public Color dark() {
    return new Color("dark-" + value);
  }

  /** This palette colour, a little darker. */
  public Color semiDark() {
    return new Color("semi-dark-" + value);
  }

  /** This palette colour, lighter. */
  public Color light() {
    return new Color("light-" + value);
  }

  /** This palette colour, much lighter. */
  public Color superLight() {
    return new Color("super-light-" + value);
  }
}

package io.panelwright.show.value;

import java.util.Locale;

/** The colors of Grafana's themes: background, text, borders, and colors by name. */
public enum ThemeColors {
  DARK(
      Theme.DARK,
      "#111217",
      "#181b1f",
      "#22252b",
      "rgb(204, 204, 220)",
      "204, 204, 220",
      new double[] {0.65, 0.61, 0.12, 0.20, 0.30},
      "rgba(0,0,0,0)"),
  LIGHT(
      Theme.LIGHT,
      "#fbfbfb",
      "#ffffff",
      "#f4f5f5",
      "rgba(36, 41, 46, 1)",
      "36, 41, 46",
      new double[] {0.75, 0.65, 0.12, 0.30, 0.40},
      "rgba(255, 255, 255, 0)");

  /** The color of what has no color of its own. */
  public static final String FALLBACK = "#808080";

  private static final String DARK_TEXT = "rgb(32, 34, 38)";
  private static final String LIGHT_TEXT = "rgb(247, 248, 250)";

  /** Backgrounds that are brighter have dark text. */
  private static final double BRIGHT = 180;

  /** Backgrounds that are more transparent have the text of the theme. */
  private static final double SEE_THROUGH = 0.3;

  private final Theme theme;
  private final String canvas;
  private final String panelBackground;
  private final String secondaryBackground;
  private final String text;
  private final String base;
  private final double[] alphas;
  private final String transparent;

  ThemeColors(
      Theme theme,
      String canvas,
      String panelBackground,
      String secondaryBackground,
      String text,
      String base,
      double[] alphas,
      String transparent) {
    this.theme = theme;
    this.canvas = canvas;
    this.panelBackground = panelBackground;
    this.secondaryBackground = secondaryBackground;
    this.text = text;
    this.base = base;
    this.alphas = alphas;
    this.transparent = transparent;
  }

  /** The colors of a theme. */
  public static ThemeColors of(Theme theme) {
    return theme == Theme.DARK ? DARK : LIGHT;
  }

  /**
   * A color by its name, such as {@code semi-dark-red}, {@code text} or {@code tomato}. Other texts
   * are returned as they are; the empty text is {@link #FALLBACK}.
   */
  public String color(String name) {
    if (name.isEmpty()) {
      return FALLBACK;
    }
    String own = ColorTable.named(theme).get(name);
    if (own != null) {
      return own;
    }
    return switch (name) {
      case "transparent" -> transparent;
      case "panel-bg" -> panelBackground;
      case "text" -> text;
      default ->
          name.charAt(0) == '#' || name.contains("rgb")
              ? name
              : ColorTable.css().getOrDefault(name.toLowerCase(Locale.ROOT), name);
    };
  }

  /** The theme. */
  public Theme theme() {
    return theme;
  }

  /** The page behind the panels. */
  public String canvas() {
    return canvas;
  }

  /** The background of a panel. */
  public String panelBackground() {
    return panelBackground;
  }

  /** The background of controls and bars without a value. */
  public String secondaryBackground() {
    return secondaryBackground;
  }

  /** The text of values and titles. */
  public String text() {
    return text;
  }

  /** The text of axes and hints. */
  public String secondaryText() {
    return faint(0);
  }

  /** The text of what cannot be used. */
  public String disabledText() {
    return faint(1);
  }

  /** The border of panels and grids. */
  public String weakBorder() {
    return faint(2);
  }

  /** The border of controls. */
  public String mediumBorder() {
    return faint(3);
  }

  /** The border of what has the focus. */
  public String strongBorder() {
    return faint(4);
  }

  private String faint(int index) {
    return "rgba(" + base + ", " + String.format(Locale.ROOT, "%.2f", alphas[index]) + ")";
  }

  /** The text on a colored background, such as a stat or a table cell: dark on bright colors. */
  public String textOn(String background) {
    CssColor color = CssColor.parse(background).orElse(new CssColor(0, 0, 0, 1));
    if (color.alpha() < SEE_THROUGH) {
      return theme == Theme.DARK ? LIGHT_TEXT : DARK_TEXT;
    }
    return color.brightness() > BRIGHT ? DARK_TEXT : LIGHT_TEXT;
  }
}

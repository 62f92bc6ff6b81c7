package io.panelwright.show.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A continuous color scheme. */
public final class ColorRamp {

  private static final int SAMPLES = 9;

  private final List<String> ends;
  private final Gradient gradient;

  /** The color at a position. */
  private interface Gradient {

    /** The color at a share from 0 to 1, as CSS. */
    String color(double share);
  }

  private ColorRamp(List<String> ends, Gradient gradient) {
    this.ends = ends;
    this.gradient = gradient;
  }

  /** The scheme of a color mode such as {@code continuous-GrYlRd}; empty for other modes. */
  public static Optional<ColorRamp> find(String mode, Theme theme) {
    return switch (mode) {
      case "continuous-viridis", "continuous-magma", "continuous-plasma", "continuous-inferno" ->
          Optional.of(sampled(map(ColorTable.scale(mode))));
      case "continuous-cividis" -> Optional.of(sampled(ColorRamp::cividis));
      case "continuous-GrYlRd" -> blend(theme, "green", "yellow", "red");
      case "continuous-RdYlGr" -> blend(theme, "red", "yellow", "green");
      case "continuous-BlYlRd" -> blend(theme, "dark-blue", "super-light-yellow", "dark-red");
      case "continuous-YlRd" -> blend(theme, "super-light-yellow", "dark-red");
      case "continuous-BlPu" -> blend(theme, "blue", "purple");
      case "continuous-YlBl" -> blend(theme, "super-light-yellow", "dark-blue");
      case "continuous-blues" -> blend(theme, "panel-bg", "dark-blue");
      case "continuous-reds" -> blend(theme, "panel-bg", "dark-red");
      case "continuous-greens" -> blend(theme, "panel-bg", "dark-green");
      case "continuous-purples" -> blend(theme, "panel-bg", "dark-purple");
      default -> Optional.empty();
    };
  }

  /** The color at a position from 0 to 1; positions outside have the color of the end. */
  public String color(double percent) {
    return gradient.color(Math.max(0, Math.min(1, percent)));
  }

  /** The colors from which the scheme is made. */
  public List<String> colors() {
    return ends;
  }

  String first() {
    return ends.get(0);
  }

  String last() {
    return ends.get(ends.size() - 1);
  }

  private static ColorRamp sampled(Gradient gradient) {
    return new ColorRamp(
        IntStream.range(0, SAMPLES).mapToObj(i -> gradient.color(i / (SAMPLES - 1.0))).toList(),
        gradient);
  }

  private static Gradient map(List<String> colors) {
    return share -> colors.get(Math.min(colors.size() - 1, (int) (share * colors.size())));
  }

  /** The published polynomials of the color map cividis (Nuñez, Anderton, Renslow 2018). */
  private static String cividis(double t) {
    double red = 35.34 - t * (2381.73 - t * (6402.7 - t * (7024.72 - t * 2710.57)));
    double green = 170.73 + t * (52.82 - t * (131.46 - t * (176.58 - t * 67.37)));
    double blue = 442.36 - t * (2482.43 - t * (6167.24 - t * (6614.94 - t * 2475.67)));
    return new CssColor(
            clamp(-4.54 - t * red), clamp(32.49 + t * green), clamp(81.24 + t * blue), 1)
        .rgb();
  }

  private static double clamp(double part) {
    return Math.max(0, Math.min(255, part));
  }

  private static Optional<ColorRamp> blend(Theme theme, String... names) {
    ThemeColors colors = ThemeColors.of(theme);
    List<String> ends = new ArrayList<>();
    List<CssColor> points = new ArrayList<>();
    for (String name : names) {
      ends.add(colors.color(name));
      points.add(CssColor.parse(colors.color(name)).orElseThrow());
    }
    double[] reds = points.stream().mapToDouble(CssColor::red).toArray();
    double[] greens = points.stream().mapToDouble(CssColor::green).toArray();
    double[] blues = points.stream().mapToDouble(CssColor::blue).toArray();
    return Optional.of(
        new ColorRamp(
            List.copyOf(ends),
            share ->
                new CssColor(spline(reds, share), spline(greens, share), spline(blues, share), 1)
                    .rgb()));
  }

  /** The uniform cubic B-spline through points that continue in a line at both ends. */
  private static double spline(double[] points, double share) {
    int segments = points.length - 1;
    int i = Math.min(segments - 1, (int) (share * segments));
    double from = points[i];
    double to = points[i + 1];
    double before = i > 0 ? points[i - 1] : 2 * from - to;
    double after = i < segments - 1 ? points[i + 2] : 2 * to - from;
    double t = (share - (double) i / segments) * segments;
    double t2 = t * t;
    double t3 = t2 * t;
    double sum =
        (1 - 3 * t + 3 * t2 - t3) * before
            + (4 - 6 * t2 + 3 * t3) * from
            + (1 + 3 * t + 3 * t2 - 3 * t3) * to
            + t3 * after;
    return clamp(sum / 6);
  }
}

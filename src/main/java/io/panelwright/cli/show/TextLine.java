package io.panelwright.cli.show;

import io.panelwright.show.value.CssColor;
import io.panelwright.text.AnsiStyle;
import io.panelwright.text.AnsiStyle.Role;
import io.panelwright.text.TerminalSanitizer;
import java.util.Optional;

/** Parts of lines for a terminal of 80 columns. */
final class TextLine {

  /** The columns of the terminal. */
  static final int WIDTH = 80;

  private static final double MIN_SATURATION = 0.25;
  private static final int MAX_RAW_LENGTH = 2000;

  private TextLine() {}

  /** A text of another source on one line of exactly this width. */
  static String fit(String text, int width) {
    String cut = cut(text, width);
    return cut + " ".repeat(width - length(cut));
  }

  /** Like {@link #fit}, with the text at the right end. */
  static String fitRight(String text, int width) {
    String cut = cut(text, width);
    return " ".repeat(width - length(cut)) + cut;
  }

  /** A text of another source on one line of at most this width. */
  static String cut(String text, int width) {
    String start = text.length() > MAX_RAW_LENGTH ? text.substring(0, MAX_RAW_LENGTH) : text;
    String line = TerminalSanitizer.sanitize(start.replaceAll("\\s+", " ")).strip();
    return length(line) <= width
        ? line
        : width < 1 ? "" : line.substring(0, line.offsetByCodePoints(0, width - 1)) + "…";
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** A text in the terminal's color that is closest to a CSS color; gray ones have no color. */
  static String paint(AnsiStyle style, Optional<String> color, String text) {
    return role(color).map(role -> style.paint(role, text)).orElse(text);
  }

  /** The role with the terminal's color that is closest; empty for gray. */
  static Optional<Role> role(Optional<String> color) {
    return color.flatMap(CssColor::parse).flatMap(TextLine::closest);
  }

  private static Optional<Role> closest(CssColor color) {
    double max = Math.max(color.red(), Math.max(color.green(), color.blue()));
    double min = Math.min(color.red(), Math.min(color.green(), color.blue()));
    if (max == 0 || (max - min) / max < MIN_SATURATION) {
      return Optional.empty();
    }
    double hue = hue(color, max, max - min);
    if (hue < 15 || hue >= 330) {
      return Optional.of(Role.ERROR);
    }
    if (hue < 70) {
      return Optional.of(Role.WARNING);
    }
    return Optional.of(hue < 170 ? Role.SUCCESS : Role.INFO);
  }

  /** The hue in degrees. */
  private static double hue(CssColor color, double max, double delta) {
    double sector;
    if (max == color.red()) {
      sector = (color.green() - color.blue()) / delta;
    } else if (max == color.green()) {
      sector = (color.blue() - color.red()) / delta + 2;
    } else {
      sector = (color.red() - color.green()) / delta + 4;
    }
    return (sector * 60 + 360) % 360;
  }
}

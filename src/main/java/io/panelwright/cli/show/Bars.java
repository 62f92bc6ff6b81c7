package io.panelwright.cli.show;

import java.util.Arrays;

/** Bars and lines of block characters. */
final class Bars {

  private static final String LEVELS = "▁▂▃▄▅▆▇█";
  private static final String PARTS = " ▏▎▍▌▋▊▉█";

  private Bars() {}

  /** A bar that fills a share from 0 to 1 of the width. */
  static String bar(double share, int width) {
    double bounded = Double.isNaN(share) ? 0 : Math.max(0, Math.min(1, share));
    int eighths = (int) Math.round(bounded * width * 8);
    String full = "█".repeat(eighths / 8);
    String part = eighths % 8 == 0 ? "" : String.valueOf(PARTS.charAt(eighths % 8));
    return full + part + " ".repeat(width - full.length() - part.length());
  }

  /**
   * A line of points over a range; each column has the mean of its points, and is blank without.
   *
   * @param min the value of the lowest character
   * @param max the value of the highest character
   */
  static String sparkline(
      double[] x, double[] y, double from, double to, double min, double max, int width) {
    double[] sums = new double[width];
    int[] counts = new int[width];
    for (int i = 0; i < Math.min(x.length, y.length); i++) {
      int column = (int) Math.floor((x[i] - from) / (to - from) * width);
      column = x[i] == to ? width - 1 : column;
      if (Double.isFinite(y[i]) && column >= 0 && column < width) {
        sums[column] += y[i];
        counts[column]++;
      }
    }
    fillBetween(sums, counts, Arrays.stream(x).filter(Double::isFinite).distinct().count());
    var line = new StringBuilder();
    for (int i = 0; i < width; i++) {
      line.append(counts[i] == 0 ? ' ' : level(sums[i] / counts[i], min, max));
    }
    return line.toString();
  }

  /** If there are fewer points than columns, each point lasts up to the next one. */
  private static void fillBetween(double[] sums, int[] counts, long points) {
    int step = (int) Math.ceil(counts.length / (double) Math.max(1, points));
    int last = -1;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        last = i;
      } else if (last >= 0 && i - last < step) {
        sums[i] = sums[last] / counts[last];
        counts[i] = 1;
      }
    }
  }

  private static char level(double value, double min, double max) {
    double share = max > min ? (value - min) / (max - min) : 0;
    int level = (int) Math.floor(share * LEVELS.length());
    return LEVELS.charAt(Math.max(0, Math.min(LEVELS.length() - 1, level)));
  }
}

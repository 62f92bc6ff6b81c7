package io.panelwright.cli.show;

import io.panelwright.show.model.PanelContent.AxisTick;
import io.panelwright.show.model.PanelContent.Heatmap;
import io.panelwright.show.model.PanelContent.HeatmapCell;
import io.panelwright.text.AnsiStyle;
import io.panelwright.text.AnsiStyle.Role;
import io.panelwright.text.ShortestDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The text of a heatmap: a line for each bucket, darker where more values are. */
final class HeatmapText {

  private static final int NAME_WIDTH = 22;
  private static final int LINE_WIDTH = 50;
  private static final int MAX_LINES = 12;
  private static final String SHADES = " ░▒▓█";

  private final AnsiStyle style;
  private final Heatmap content;

  HeatmapText(AnsiStyle style, Heatmap content) {
    this.style = style;
    this.content = content;
  }

  String format() {
    var rows = new TreeMap<Double, double[]>(Comparator.reverseOrder());
    double max = 0;
    double from = content.x().min();
    double step = (content.x().max() - from) / LINE_WIDTH;
    for (HeatmapCell cell : content.cells()) {
      double[] row = rows.computeIfAbsent(cell.yMax(), y -> new double[LINE_WIDTH]);
      int column = (int) Math.floor(((cell.xMin() + cell.xMax()) / 2 - from) / step);
      if (column >= 0 && column < LINE_WIDTH && Double.isFinite(cell.count())) {
        row[column] += cell.count();
        max = Math.max(max, row[column]);
      }
    }
    var out = new StringBuilder();
    double largest = max;
    rows.entrySet().stream()
        .limit(MAX_LINES)
        .forEach(row -> out.append(line(row.getKey(), row.getValue(), largest)).append('\n'));
    if (rows.size() > MAX_LINES) {
      String more = "… " + (rows.size() - MAX_LINES) + " more buckets";
      out.append("    ").append(style.paint(Role.MUTED, more)).append('\n');
    }
    return out.toString();
  }

  private String line(double bucket, double[] counts, double max) {
    var line = new StringBuilder("    " + TextLine.fitRight(name(bucket), NAME_WIDTH) + " ");
    for (double count : counts) {
      int shade = count <= 0 || max <= 0 ? 0 : 1 + (int) Math.min(3, count / max * 4);
      line.append(SHADES.charAt(shade));
    }
    return line.toString().stripTrailing();
  }

  /** The text of the tick at the upper end of a bucket. */
  private String name(double bucket) {
    List<AxisTick> ticks = content.y().ticks();
    return ticks.stream()
        .filter(tick -> tick.value() == bucket)
        .map(AxisTick::text)
        .findFirst()
        .orElseGet(() -> ShortestDecimal.print(bucket));
  }
}

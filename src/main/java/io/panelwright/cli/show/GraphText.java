package io.panelwright.cli.show;

import io.panelwright.show.model.PanelContent.Graph;
import io.panelwright.show.model.PanelContent.GraphAxis;
import io.panelwright.show.model.PanelContent.GraphSeries;
import io.panelwright.text.AnsiStyle;
import io.panelwright.text.AnsiStyle.Role;
import io.panelwright.text.ShortestDecimal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * The text of a graph: a title with the heads of the columns, then a line for each series with its
 * last, smallest and largest value.
 */
final class GraphText {

  private static final int INDENT = 4;
  private static final int MAX_NAME_WIDTH = 24;
  private static final int MIN_VALUE_WIDTH = 6;
  private static final int MAX_VALUE_WIDTH = 13;
  private static final int MIN_LINE_WIDTH = 8;
  private static final int MAX_LINE_WIDTH = 40;
  private static final int MAX_SERIES = 10;
  private static final int DIGITS = 3;

  private final AnsiStyle style;
  private final Graph graph;
  private final List<SeriesLine> lines;
  private final int hidden;
  private final int nameWidth;
  private final int valueWidth;
  private final int lineWidth;

  /** A series and the texts of its values. */
  private record SeriesLine(GraphSeries series, String last, String min, String max) {

    /** The same text three times, such as that of a state, is printed once. */
    SeriesLine once() {
      boolean isWord =
          last.equals(min) && last.equals(max) && last.chars().noneMatch(Character::isDigit);
      return isWord ? new SeriesLine(series, last, "", "") : this;
    }

    int longest() {
      return Math.max(TextLine.length(last), Math.max(TextLine.length(min), TextLine.length(max)));
    }
  }

  GraphText(AnsiStyle style, Graph graph, boolean isFull) {
    this.style = style;
    this.graph = graph;
    List<GraphSeries> visible =
        graph.series().stream().filter(series -> !series.hidden().graph()).toList();
    this.lines =
        visible.stream()
            .limit(isFull ? visible.size() : MAX_SERIES)
            .map(GraphText::seriesLine)
            .toList();
    this.hidden = visible.size() - lines.size();
    int longestName =
        lines.stream().mapToInt(line -> TextLine.length(line.series().name())).max().orElse(0);
    this.nameWidth = Math.max(1, Math.min(MAX_NAME_WIDTH, longestName));
    int longest = lines.stream().mapToInt(SeriesLine::longest).max().orElse(0);
    this.valueWidth = Math.max(MIN_VALUE_WIDTH, Math.min(MAX_VALUE_WIDTH, longest));
    int room = TextLine.WIDTH - INDENT - nameWidth - 1 - 3 * (valueWidth + 1);
    this.lineWidth = Math.max(MIN_LINE_WIDTH, Math.min(MAX_LINE_WIDTH, room));
  }

  /**
   * The lines.
   *
   * @param title the title of the panel
   */
  String format(String title) {
    int width = INDENT + nameWidth + 1 + lineWidth;
    var out = new StringBuilder("  ").append(TextLine.fit(title, width - 2));
    String heads =
        lines.isEmpty()
            ? ""
            : " "
                + TextLine.fitRight("last", valueWidth)
                + " "
                + TextLine.fitRight("min", valueWidth)
                + " "
                + TextLine.fitRight("max", valueWidth);
    out.append(style.paint(Role.MUTED, heads)).append('\n');
    lines.forEach(line -> out.append(format(line)).append('\n'));
    if (hidden > 0) {
      out.append("    ").append(style.paint(Role.MUTED, "… " + hidden + " more series"));
      out.append('\n');
    }
    return out.toString();
  }

  private static SeriesLine seriesLine(GraphSeries series) {
    int last = -1;
    int smallest = -1;
    int largest = -1;
    double[] values = series.values();
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(values[i])) {
        last = i;
        smallest = smallest < 0 || values[i] < values[smallest] ? i : smallest;
        largest = largest < 0 || values[i] > values[largest] ? i : largest;
      }
    }
    return new SeriesLine(series, text(series, last), text(series, smallest), text(series, largest))
        .once();
  }

  private String format(SeriesLine line) {
    GraphSeries series = line.series();
    GraphAxis axis =
        graph.y().stream()
            .filter(candidate -> candidate.id().equals(series.yAxis()))
            .findFirst()
            .orElse(graph.x());
    String points =
        Bars.sparkline(
            series.x(),
            series.y(),
            graph.x().min(),
            graph.x().max(),
            axis.min(),
            axis.max(),
            lineWidth);
    String text =
        " ".repeat(INDENT)
            + TextLine.fit(series.name(), nameWidth)
            + " "
            + TextLine.paint(style, Optional.of(series.color()), points)
            + " "
            + TextLine.fitRight(line.last(), valueWidth)
            + " "
            + TextLine.fitRight(line.min(), valueWidth)
            + " "
            + TextLine.fitRight(line.max(), valueWidth);
    return text.stripTrailing();
  }

  /** The text of the display; a number of three digits if the series has too many values. */
  private static String text(GraphSeries series, int index) {
    if (index < 0) {
      return "–";
    }
    return index < series.texts().size()
        ? series.texts().get(index).toString().replaceAll("\\s+", " ")
        : ShortestDecimal.print(
            new BigDecimal(series.values()[index]).round(new MathContext(DIGITS)).doubleValue());
  }
}

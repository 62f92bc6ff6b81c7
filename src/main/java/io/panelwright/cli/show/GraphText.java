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

/** The text of a graph: a line for each series, with its last, smallest and largest value. */
final class GraphText {

  private static final int NAME_WIDTH = 22;
  private static final int LINE_WIDTH = 22;
  private static final int VALUE_WIDTH = 9;
  private static final int MAX_SERIES = 10;
  private static final int DIGITS = 3;

  private final AnsiStyle style;
  private final Graph graph;
  private final boolean isFull;

  GraphText(AnsiStyle style, Graph graph, boolean isFull) {
    this.style = style;
    this.graph = graph;
    this.isFull = isFull;
  }

  String format() {
    List<GraphSeries> shown =
        graph.series().stream().filter(series -> !series.hidden().graph()).toList();
    int count = isFull ? shown.size() : Math.min(MAX_SERIES, shown.size());
    var out = new StringBuilder();
    if (count > 0) {
      String head =
          " ".repeat(4 + NAME_WIDTH + 1 + LINE_WIDTH)
              + TextLine.fitRight("last", VALUE_WIDTH + 1)
              + TextLine.fitRight("min", VALUE_WIDTH + 1)
              + TextLine.fitRight("max", VALUE_WIDTH + 1);
      out.append(style.paint(Role.MUTED, head)).append('\n');
    }
    shown.stream().limit(count).forEach(series -> out.append(line(series)).append('\n'));
    if (count < shown.size()) {
      String more = "… " + (shown.size() - count) + " more series";
      out.append("    ").append(style.paint(Role.MUTED, more)).append('\n');
    }
    return out.toString();
  }

  private String line(GraphSeries series) {
    GraphAxis axis =
        graph.y().stream()
            .filter(candidate -> candidate.id().equals(series.yAxis()))
            .findFirst()
            .orElse(graph.x());
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
    String line =
        Bars.sparkline(
            series.x(),
            series.y(),
            graph.x().min(),
            graph.x().max(),
            axis.min(),
            axis.max(),
            LINE_WIDTH);
    return "    "
        + TextLine.fit(series.name(), NAME_WIDTH)
        + " "
        + TextLine.paint(style, Optional.of(series.color()), line)
        + value(series, last)
        + value(series, smallest)
        + value(series, largest);
  }

  private static String value(GraphSeries series, int index) {
    String text = index < 0 ? "–" : text(series, index);
    return " " + TextLine.fitRight(text, VALUE_WIDTH);
  }

  /** The text of the display; a number of three digits if the series has too many values. */
  private static String text(GraphSeries series, int index) {
    return index < series.texts().size()
        ? series.texts().get(index).toString()
        : ShortestDecimal.print(
            new BigDecimal(series.values()[index]).round(new MathContext(DIGITS)).doubleValue());
  }
}

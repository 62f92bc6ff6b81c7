package io.panelwright.testing;

import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.AxisKind;
import io.panelwright.show.model.PanelContent.BarGauges;
import io.panelwright.show.model.PanelContent.Gauges;
import io.panelwright.show.model.PanelContent.Graph;
import io.panelwright.show.model.PanelContent.GraphAxis;
import io.panelwright.show.model.PanelContent.GraphSeries;
import io.panelwright.show.model.PanelContent.Heatmap;
import io.panelwright.show.model.PanelContent.Message;
import io.panelwright.show.model.PanelContent.Pie;
import io.panelwright.show.model.PanelContent.StateRow;
import io.panelwright.show.model.PanelContent.StateRows;
import io.panelwright.show.model.PanelContent.StateText;
import io.panelwright.show.model.PanelContent.Stats;
import io.panelwright.show.model.PanelContent.Table;
import io.panelwright.show.model.PanelContent.TableCell;
import io.panelwright.show.model.PanelContent.Text;
import io.panelwright.show.model.PanelContent.Unsupported;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.value.Theme;
import io.panelwright.show.value.ThemeColors;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a panel shows, on one line: texts with the names of their colors. */
public final class DisplaySummary {

  private static final List<String> COLORS =
      List.of("green", "red", "orange", "yellow", "blue", "purple", "text", "transparent");

  /** The color "text" as hexadecimal digits. */
  private static final String TEXT = "#ccccdc";

  /** The maximum number of series, rows and bands. */
  private static final int MAX_ITEMS = 10;

  private DisplaySummary() {}

  /** The line of a panel in the dark theme. */
  public static String of(PanelDisplay display) {
    return content(display.content())
        + (display.errors().isEmpty() ? "" : " [error]")
        + (display.unsupported().isEmpty() ? "" : " " + display.unsupported());
  }

  /** The texts with colors: tiles, bars, cells and bands; none of graphs. */
  public static Stream<StateText> states(PanelContent content) {
    if (content instanceof Stats stats) {
      return stats.tiles().stream().map(tile -> tile);
    }
    if (content instanceof BarGauges gauges) {
      return gauges.bars().stream().map(bar -> bar);
    }
    if (content instanceof Table table) {
      return table.rows().stream().flatMap(List::stream);
    }
    return content instanceof StateRows rows
        ? rows.rows().stream().flatMap(row -> row.bands().stream())
        : Stream.empty();
  }

  private static String content(PanelContent content) {
    if (content instanceof Message message) {
      return quote(message.text());
    }
    if (content instanceof Stats stats) {
      return join(stats.tiles().stream().map(tile -> named(tile.title(), tile)));
    }
    if (content instanceof Gauges gauges) {
      return join(gauges.dials().stream().map(dial -> named(dial.title(), dial)));
    }
    if (content instanceof BarGauges gauges) {
      return join(gauges.bars().stream().map(bar -> named(bar.title(), bar)));
    }
    if (content instanceof Table table) {
      return join(
          table.rows().stream()
              .map(
                  row ->
                      row.stream().map(DisplaySummary::cell).collect(Collectors.joining(" | "))));
    }
    if (content instanceof Graph graph) {
      return graph(graph);
    }
    if (content instanceof Pie pie) {
      return join(pie.slices().stream().map(slice -> named(slice.title(), slice)));
    }
    if (content instanceof StateRows rows) {
      return join(rows.rows().stream().map(row -> row.name() + ": " + bands(row)));
    }
    if (content instanceof Heatmap heatmap) {
      return heatmap.cells().size() + " cells; " + axis(heatmap.y());
    }
    if (content instanceof Text) {
      return "text";
    }
    return content instanceof Unsupported unsupported ? unsupported.what() : "?";
  }

  private static String bands(StateRow row) {
    return row.bands().stream()
        .map(band -> quote(band.value().text()) + color(band.stateColor()))
        .collect(Collectors.joining(", "));
  }

  private static String graph(Graph graph) {
    String series =
        join(
            graph.series().stream()
                .filter(one -> !one.hidden().graph())
                .map(one -> one.name() + ": " + last(graph, one)));
    String axes =
        graph.y().stream()
            .filter(axis -> !axis.ticks().isEmpty())
            .map(DisplaySummary::axis)
            .collect(Collectors.joining("; "));
    return series + (axes.isEmpty() ? "" : " (" + axes + ")");
  }

  /** The text of the last value; whether the line ends before the end of the range. */
  private static String last(Graph graph, GraphSeries series) {
    int i = series.values().length - 1;
    while (i >= 0 && Double.isNaN(series.values()[i])) {
      i--;
    }
    if (i < 0) {
      return "no value";
    }
    boolean ended =
        graph.x().kind() == AxisKind.TIME
            && series.x()[i] < graph.x().max() - (graph.x().max() - graph.x().min()) / 20;
    String text = series.texts().isEmpty() ? "?" : series.texts().get(i).toString();
    return quote(text) + color(Optional.of(series.color())) + (ended ? ", then a gap" : "");
  }

  private static String axis(GraphAxis axis) {
    return axis.ticks().get(0).text() + " to " + axis.ticks().get(axis.ticks().size() - 1).text();
  }

  private static String cell(TableCell cell) {
    return quote(cell.text()) + cell.background().map(c -> color(Optional.of(c))).orElse("");
  }

  private static String named(String name, StateText state) {
    return (name.isEmpty() ? "" : name + ": ") + colored(state);
  }

  private static String colored(StateText state) {
    return quote(state.text()) + color(state.stateColor());
  }

  private static String color(Optional<String> css) {
    return css.map(value -> " " + colorName(value)).orElse("");
  }

  /** The name of a CSS color in the dark theme; the color itself if it has none. */
  public static String colorName(String css) {
    return css.equalsIgnoreCase(TEXT)
        ? "text"
        : COLORS.stream()
            .filter(name -> ThemeColors.of(Theme.DARK).color(name).equalsIgnoreCase(css))
            .findFirst()
            .orElse(css);
  }

  private static String join(Stream<String> items) {
    List<String> all = items.toList();
    return all.stream().limit(MAX_ITEMS).collect(Collectors.joining("; "))
        + (all.size() > MAX_ITEMS ? "; … " + all.size() + " in all" : "")
        + (all.isEmpty() ? "nothing" : "");
  }

  private static String quote(String text) {
    return "\"" + text.replace("\n", "\\n") + "\"";
  }
}

package io.panelwright.show.graph;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.DrawStyle;
import io.panelwright.show.model.PanelContent.Graph;
import io.panelwright.show.model.PanelContent.GraphSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Candles over time ({@code candlestick}). The series of the close values is drawn as {@code
 * candles} from its base, the open values; that of the high values as {@code wicks} down to the low
 * values; the volume as bars. The colors of the points are those of rising and falling values.
 */
final class CandlestickGraph {

  private final JsonObject options;
  private final PanelArea area;
  private final CandleFields candles;
  private final double[] times;

  private CandlestickGraph(
      JsonObject options, PanelArea area, CandleFields candles, double[] times) {
    this.options = options;
    this.area = area;
    this.candles = candles;
    this.times = times;
  }

  static PanelContent content(JsonObject panel, List<DataFrame> frames, PanelArea area) {
    List<GraphFrame> found = GraphFrames.overTime(frames, area.range());
    if (found.isEmpty()) {
      return GraphMessage.of(panel, frames, List.of(FieldType.NUMBER, FieldType.TIME));
    }
    JsonObject options = panel.object("options");
    GraphFrame joined = FrameJoin.join(found);
    CandleFields candles = CandleFields.of(options, joined.fields());
    List<GraphField> shown = candles.shown(options.isTrue("includeAllFields"));
    var graph = new CandlestickGraph(options, area, candles, joined.x());
    List<GraphField> indexed = new ArrayList<>();
    for (GraphField field : shown) {
      indexed.add(graph.scaled(field, indexed.size()));
    }
    return graph.drawn(
        TimeSeriesGraph.graph(panel, new GraphFrame(joined.x(), indexed), area), shown);
  }

  /** A field with its palette index; the volume has an axis of seven times its greatest value. */
  private GraphField scaled(GraphField field, int index) {
    boolean volume = is("volume", field) && showsCandles();
    GraphField indexed =
        GraphField.of(GraphFrames.indexed(field.field(), index), field.name(), field.values());
    if (!volume) {
      return indexed;
    }
    double max = 0;
    for (double value : field.values()) {
      max = PlotValues.isValue(value) ? Math.max(max, value) : max;
    }
    JsonObject config = field.settings().config().with("min", 0).with("max", (long) (max * 7));
    return GraphField.of(indexed.field().withConfig(config), field.name(), field.values());
  }

  private boolean showsCandles() {
    return !options.string("mode").orElse("candles+volume").equals("volume");
  }

  private boolean is(String key, GraphField field) {
    return candles.get(key).filter(found -> found == field).isPresent();
  }

  private Graph drawn(Graph graph, List<GraphField> shown) {
    List<GraphSeries> series = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      series.add(drawn(graph.series().get(i), shown.get(i)));
    }
    return new Graph(
        graph.x(),
        graph.y(),
        series,
        graph.thresholds(),
        graph.legend(),
        graph.orientation(),
        graph.tooltip());
  }

  private GraphSeries drawn(GraphSeries series, GraphField field) {
    if (is("volume", field)) {
      return with(series, "bars", new double[0], colors(series.x()));
    }
    if (!showsCandles()) {
      return is("open", field) || is("close", field)
          ? with(series, "none", new double[0], List.of())
          : series;
    }
    if (is("close", field)) {
      return with(series, "candles", values("open", series.x()), colors(series.x()));
    }
    if (is("high", field) && !is("open", field)) {
      return with(series, "wicks", values("low", series.x()), colors(series.x()));
    }
    boolean part = is("open", field) || is("low", field) || is("high", field);
    return part ? with(series, "none", new double[0], List.of()) : series;
  }

  /** The values of a field at given times; NaN where it has none. */
  private double[] values(String key, double[] x) {
    var values = new double[x.length];
    Arrays.fill(values, Double.NaN);
    if (candles.get(key).isPresent()) {
      double[] all = candles.get(key).get().values();
      for (int i = 0; i < x.length; i++) {
        double value = all[Arrays.binarySearch(times, x[i])];
        values[i] = PlotValues.isValue(value) ? value : Double.NaN;
      }
    }
    return values;
  }

  private static GraphSeries with(
      GraphSeries series, String draw, double[] base, List<String> colors) {
    DrawStyle style = series.style();
    return new GraphSeries(
        series.name(),
        series.color(),
        series.yAxis(),
        series.x(),
        series.y(),
        series.values(),
        series.texts(),
        base,
        new DrawStyle(
            draw,
            style.lineWidth(),
            style.fillOpacity(),
            style.gradient(),
            style.interpolation(),
            style.showPoints(),
            style.pointSize(),
            style.dash(),
            style.barWidth(),
            style.barAlignment(),
            style.spanNullsMillis()),
        series.hidden(),
        colors);
  }

  /** The color of each candle: close against open, or against the close before. */
  private List<String> colors(double[] x) {
    double[] open = values("open", x);
    double[] close = values("close", x);
    boolean toClose = options.string("colorStrategy").orElse("open-close").equals("close-close");
    List<String> colors = new ArrayList<>();
    for (int i = 0; i < close.length; i++) {
      double before = toClose ? (i > 0 ? close[i - 1] : close[i]) : open[i];
      colors.add(color(close[i] - before));
    }
    return colors;
  }

  private String color(double change) {
    JsonObject colors = options.object("colors");
    Optional<String> name =
        change > 0
            ? colors.string("up").or(() -> Optional.of("green"))
            : change < 0
                ? colors.string("down").or(() -> Optional.of("red"))
                : colors.string("flat").or(() -> Optional.of("gray"));
    return SeriesColor.named(name.orElseThrow(), area.theme());
  }
}

package io.panelwright.show.model;

import io.panelwright.show.value.DisplayValue;
import io.panelwright.show.value.FormattedValue;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The content of a panel, by kind. Colors are CSS colors; points are pairs of arrays. */
public sealed interface PanelContent {

  /** An operation per kind. */
  interface Visitor<R> {
    R message(Message content);

    R unsupported(Unsupported content);

    R text(Text content);

    R stats(Stats content);

    R gauges(Gauges content);

    R barGauges(BarGauges content);

    R table(Table content);

    R graph(Graph content);

    R pie(Pie content);

    R heatmap(Heatmap content);

    R stateRows(StateRows content);

    R logs(Logs content);
  }

  /** Calls the visitor's method for this kind. */
  <R> R accept(Visitor<R> visitor);

  /**
   * A text in the middle of the panel instead of a visualization, such as {@code No data}.
   *
   * @param text as the panel's {@code noValue} or Grafana's own
   */
  record Message(String text) implements PanelContent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.message(this);
    }
  }

  /**
   * A panel that is not reproduced.
   *
   * @param what its name: a panel type, datasource or transformation
   */
  record Unsupported(String what) implements PanelContent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unsupported(this);
    }
  }

  /** Text of a text panel, with variables replaced; still to be sanitized. */
  record Text(TextMode mode, String text) implements PanelContent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /** The notation of a text panel. */
  enum TextMode {
    MARKDOWN,
    HTML,
    CODE
  }

  /** A stat panel. */
  record Stats(List<StatTile> tiles, Orientation orientation) implements PanelContent {

    public Stats {
      tiles = List.copyOf(tiles);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.stats(this);
    }
  }

  /**
   * One value of a stat panel.
   *
   * @param title empty if the panel shows only the value
   * @param value the text; {@code textColor} and {@code background} follow the color mode
   * @param percentChange such as {@code 12.5%}
   */
  record StatTile(
      String title,
      DisplayValue value,
      String textColor,
      Optional<String> background,
      int titleSize,
      int valueSize,
      Optional<DisplayValue> percentChange,
      Optional<Sparkline> sparkline,
      List<DisplayLink> links)
      implements StateText {

    public StatTile {
      links = List.copyOf(links);
    }

    @Override
    public String text() {
      return value.text();
    }

    @Override
    public Optional<String> stateColor() {
      return value.color();
    }
  }

  /** The line below a stat: milliseconds and values; NaN is a gap. */
  record Sparkline(double[] x, double[] y, String color, OptionalDouble min, OptionalDouble max) {}

  /** A place that shows one text in one color: a tile, a cell, a bar, a band. */
  interface StateText {

    /** The text. */
    String text();

    /** The color of the state. */
    Optional<String> stateColor();
  }

  /** The direction in which values are laid out. */
  enum Orientation {
    HORIZONTAL,
    VERTICAL
  }

  /** A gauge panel. */
  record Gauges(List<GaugeDial> dials, Orientation orientation) implements PanelContent {

    public Gauges {
      dials = List.copyOf(dials);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.gauges(this);
    }
  }

  /**
   * One dial.
   *
   * @param percent the filled part, from 0 to 1
   * @param bands the thresholds on the rim
   */
  record GaugeDial(
      String title,
      DisplayValue value,
      double min,
      double max,
      String minText,
      String maxText,
      double percent,
      List<ColorBand> bands,
      boolean showMarkers,
      boolean showLabels)
      implements StateText {

    public GaugeDial {
      bands = List.copyOf(bands);
    }

    @Override
    public String text() {
      return value.text();
    }

    @Override
    public Optional<String> stateColor() {
      return value.color();
    }
  }

  /** A range of values with a color; infinite at the open ends. */
  record ColorBand(double from, double to, String color) {}

  /**
   * A bar gauge panel.
   *
   * @param visibleBars how many bars fit; the others need scrolling
   */
  record BarGauges(
      List<GaugeBar> bars, Orientation orientation, String displayMode, int visibleBars)
      implements PanelContent {

    public BarGauges {
      bars = List.copyOf(bars);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.barGauges(this);
    }
  }

  /**
   * One bar.
   *
   * @param percent the filled part, from 0 to 1
   * @param valueSize the font size of the text in pixels
   */
  record GaugeBar(
      String title,
      DisplayValue value,
      double percent,
      String textColor,
      int thickness,
      int valueSize)
      implements StateText {

    @Override
    public String text() {
      return value.text();
    }

    @Override
    public Optional<String> stateColor() {
      return value.color();
    }
  }

  /**
   * A table.
   *
   * @param rows the cells of each row, in the order of the columns, sorted as the panel sorts
   * @param visibleRows how many rows fit; the others need scrolling
   * @param footer the cells of the footer; empty without one
   */
  record Table(
      List<TableColumn> columns,
      List<List<TableCell>> rows,
      int rowHeight,
      int visibleRows,
      Optional<SortOrder> sort,
      List<String> footer,
      boolean showHeader)
      implements PanelContent {

    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      footer = List.copyOf(footer);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.table(this);
    }
  }

  /** The column by which a table is sorted. */
  record SortOrder(String column, boolean descending) {}

  /**
   * A column.
   *
   * @param width in pixels
   * @param align {@code left}, {@code center} or {@code right}
   * @param cellType Grafana's cell type, such as {@code color-background}
   */
  record TableColumn(String title, int width, String align, String cellType) {}

  /**
   * A cell.
   *
   * @param percent the filled part of a gauge cell, from 0 to 1
   */
  record TableCell(
      DisplayValue value,
      Optional<String> textColor,
      Optional<String> background,
      OptionalDouble percent,
      List<DisplayLink> links)
      implements StateText {

    public TableCell {
      links = List.copyOf(links);
    }

    @Override
    public String text() {
      return value.text();
    }

    @Override
    public Optional<String> stateColor() {
      return background.or(() -> textColor);
    }
  }

  /**
   * A graph: timeseries, trend, xychart, candlestick, histogram or barchart.
   *
   * @param y the axes in the order of their first series; one per unit, side and scale
   * @param thresholds lines and areas of thresholds
   * @param orientation vertical if values run upwards, horizontal for bars to the right
   * @param tooltip {@code single}, {@code multi} or {@code none}
   */
  record Graph(
      GraphAxis x,
      List<GraphAxis> y,
      List<GraphSeries> series,
      List<ThresholdMark> thresholds,
      DisplayLegend legend,
      Orientation orientation,
      String tooltip)
      implements PanelContent {

    public Graph {
      y = List.copyOf(y);
      series = List.copyOf(series);
      thresholds = List.copyOf(thresholds);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.graph(this);
    }
  }

  /**
   * An axis.
   *
   * @param id the key by which series name it, such as {@code short}
   * @param kind of the scale
   * @param base of a logarithmic scale; 0 otherwise
   * @param ticks with their texts; for categories one per category at 0, 1, …
   * @param position {@code left}, {@code right}, {@code top}, {@code bottom} or {@code hidden}
   * @param size width of a y axis or height of an x axis in pixels
   */
  record GraphAxis(
      String id,
      AxisKind kind,
      double min,
      double max,
      int base,
      List<AxisTick> ticks,
      String label,
      String position,
      int size,
      boolean gridLines,
      boolean centeredZero,
      Optional<String> color) {

    public GraphAxis {
      ticks = List.copyOf(ticks);
    }
  }

  /** The scale of an axis. */
  enum AxisKind {
    TIME,
    LINEAR,
    LOG,
    SYMLOG,
    CATEGORY
  }

  /** A tick and its text. */
  record AxisTick(double value, String text) {}

  /**
   * A series.
   *
   * @param x values on the x axis: milliseconds, numbers, or indexes of categories
   * @param y values as drawn, after stacking; NaN is a gap
   * @param values values before stacking; NaN is a gap
   * @param texts the display text of each value, made when it is read; empty in graphs with more
   *     than 20,000 points
   * @param base lower edge of the fill for each point, after stacking or {@code fillBelowTo}; empty
   *     if it is the axis
   * @param style the style of drawing
   * @param hidden the places where the series is hidden
   */
  record GraphSeries(
      String name,
      String color,
      String yAxis,
      double[] x,
      double[] y,
      double[] values,
      List<FormattedValue> texts,
      double[] base,
      DrawStyle style,
      HiddenIn hidden,
      List<String> pointColors) {

    public GraphSeries {
      texts = Collections.unmodifiableList(texts);
      pointColors = List.copyOf(pointColors);
    }
  }

  /**
   * How a series is drawn, with Grafana's words.
   *
   * @param draw {@code line}, {@code bars}, {@code points}; {@code candles} from the base to the
   *     value, {@code wicks} likewise; {@code none} for a series that only the legend shows
   * @param fillOpacity in percent
   * @param interpolation {@code linear}, {@code smooth}, {@code stepBefore} or {@code stepAfter}
   * @param showPoints {@code auto}, {@code always} or {@code never}; in bar charts whether values
   *     are written beside the bars
   * @param dash lengths of dashes and gaps in pixels; empty for a solid line
   * @param barWidth the share of the distance between two points or categories that a bar has
   * @param barAlignment {@code before}, {@code center} or {@code after} the point
   * @param spanNullsMillis gaps up to this length are connected; 0 for none, infinite for all
   */
  record DrawStyle(
      String draw,
      double lineWidth,
      double fillOpacity,
      String gradient,
      String interpolation,
      String showPoints,
      double pointSize,
      double[] dash,
      double barWidth,
      String barAlignment,
      double spanNullsMillis) {}

  /** Where a series is hidden. */
  record HiddenIn(boolean graph, boolean legend, boolean tooltip) {}

  /** A threshold in a graph: from one value to the next, as a line, an area or both. */
  record ThresholdMark(
      String yAxis,
      double from,
      double to,
      String color,
      boolean line,
      boolean dashed,
      boolean area) {}

  /**
   * A legend.
   *
   * @param mode {@code list}, {@code table} or {@code hidden}
   * @param placement {@code bottom} or {@code right}
   * @param columns the names of the calculations, such as {@code Last *}
   * @param visibleEntries how many entries fit; the others need scrolling
   */
  record DisplayLegend(
      String mode,
      String placement,
      List<String> columns,
      List<LegendItem> items,
      int visibleEntries,
      PixelSize size) {

    /** No legend. */
    public static final DisplayLegend HIDDEN =
        new DisplayLegend("hidden", "bottom", List.of(), List.of(), 0, new PixelSize(0, 0));

    public DisplayLegend {
      columns = List.copyOf(columns);
      items = List.copyOf(items);
    }
  }

  /**
   * An entry of a legend.
   *
   * @param values one for each column
   */
  record LegendItem(String name, String color, List<DisplayValue> values, boolean rightAxis) {

    public LegendItem {
      values = List.copyOf(values);
    }
  }

  /** A pie chart. */
  record Pie(List<PieSlice> slices, boolean donut, List<String> labels, DisplayLegend legend)
      implements PanelContent {

    public Pie {
      slices = List.copyOf(slices);
      labels = List.copyOf(labels);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.pie(this);
    }
  }

  /**
   * A slice.
   *
   * @param share of the sum, from 0 to 1
   */
  record PieSlice(String title, DisplayValue value, double share, String shareText, String color)
      implements StateText {

    @Override
    public String text() {
      return value.text();
    }

    @Override
    public Optional<String> stateColor() {
      return Optional.of(color);
    }
  }

  /** A heatmap: cells with a color each. */
  record Heatmap(
      GraphAxis x, GraphAxis y, List<HeatmapCell> cells, List<ColorBand> scale, String unit)
      implements PanelContent {

    public Heatmap {
      cells = List.copyOf(cells);
      scale = List.copyOf(scale);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.heatmap(this);
    }
  }

  /** A cell between two values of each axis. */
  record HeatmapCell(
      double xMin,
      double xMax,
      double yMin,
      double yMax,
      double count,
      String text,
      String color) {}

  /** A state timeline or status history. */
  record StateRows(GraphAxis x, List<StateRow> rows, boolean history, DisplayLegend legend)
      implements PanelContent {

    public StateRows {
      rows = List.copyOf(rows);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.stateRows(this);
    }
  }

  /** A row of bands. */
  record StateRow(String name, List<StateBand> bands) {

    public StateRow {
      bands = List.copyOf(bands);
    }
  }

  /**
   * A band of one state.
   *
   * @param from the start, in milliseconds since the epoch
   * @param to the end
   * @param text the text in the band; may not fit
   */
  record StateBand(double from, double to, DisplayValue value, String text, String color)
      implements StateText {

    @Override
    public Optional<String> stateColor() {
      return Optional.of(color);
    }
  }

  /** Log lines, newest first unless the panel sorts otherwise. */
  record Logs(List<LogLine> lines) implements PanelContent {

    public Logs {
      lines = List.copyOf(lines);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.logs(this);
    }
  }

  /** A log line. */
  record LogLine(double time, String timeText, String level, String labels, String text) {}
}

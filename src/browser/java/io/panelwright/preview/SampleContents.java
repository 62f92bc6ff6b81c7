package io.panelwright.preview;

import io.panelwright.show.model.DisplayLink;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.*;
import io.panelwright.show.model.PixelSize;
import io.panelwright.show.value.DisplayValue;
import io.panelwright.show.value.FormattedValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** One content of each kind. */
final class SampleContents {

  private static final String GREEN = "#73BF69";
  private static final String RED = "#F2495C";
  private static final String TEXT = "rgb(204, 204, 220)";
  private static final long END = GivenDashboard.NOW;
  private static final long START = END - 900_000;

  private SampleContents() {}

  static DisplayValue value(String text, String suffix, double number, String color) {
    return new DisplayValue(
        new FormattedValue(
            Optional.empty(), text, suffix.isEmpty() ? Optional.empty() : Optional.of(suffix)),
        number,
        Optional.of(color),
        OptionalDouble.of(0.5),
        Optional.empty());
  }

  /** Contents by name. */
  static Map<String, PanelContent> all() {
    Map<String, PanelContent> all = new LinkedHashMap<>();
    all.put("stat", stats(false));
    all.put("stat background", stats(true));
    all.put("stats with names", names());
    all.put("timeseries", graph("line", "table"));
    all.put("bars", graph("bars", "list"));
    all.put("candlestick", candles());
    all.put("barchart", categories(Orientation.VERTICAL));
    all.put("barchart lying", categories(Orientation.HORIZONTAL));
    all.put("table", table(40));
    all.put("gauge", gauges());
    all.put("bargauge", barGauges(Orientation.HORIZONTAL));
    all.put("bargauge vertical", barGauges(Orientation.VERTICAL));
    all.put("state-timeline", states());
    all.put("heatmap", heatmap());
    all.put("piechart", pie());
    all.put("logs", logs());
    all.put(
        "markdown",
        new Text(
            TextMode.MARKDOWN, "**Bold** and `code`\n\n- [Link](https://example.com/)\n- two"));
    all.put(
        "html",
        new Text(
            TextMode.HTML,
            "<p style=\"color: #F2495C\">Red</p><script>document.title='x'</script>"));
    all.put("code", new Text(TextMode.CODE, "<b>not bold</b>"));
    all.put("message", new Message("No data"));
    all.put("unsupported", new Unsupported("panel type geomap"));
    return all;
  }

  /** Grafana's type of a sample. */
  static String type(String name) {
    return name.startsWith("stat ") || name.startsWith("stats") ? "stat" : name.split(" ")[0];
  }

  static PanelContent stats(boolean background) {
    return new Stats(
        List.of(
            new StatTile(
                "",
                value("4.82", " s", 4.82, GREEN),
                background ? "#ffffff" : GREEN,
                background ? Optional.of(GREEN) : Optional.empty(),
                14,
                48,
                Optional.empty(),
                background ? Optional.empty() : Optional.of(sparkline()),
                List.of())),
        Orientation.HORIZONTAL);
  }

  private static Sparkline sparkline() {
    double[] x = new double[30];
    double[] y = new double[30];
    for (int i = 0; i < x.length; i++) {
      x[i] = START + i * 30_000.0;
      y[i] = i == 12 ? Double.NaN : Math.sin(i / 4.0);
    }
    return new Sparkline(x, y, GREEN, OptionalDouble.empty(), OptionalDouble.empty());
  }

  private static PanelContent names() {
    List<StatTile> tiles = new ArrayList<>();
    for (String name : List.of("peak_trade_web", "shadow_mvs", "peak_trade_metricsd")) {
      tiles.add(
          new StatTile(
              name,
              value("1", "", 1, GREEN),
              TEXT,
              Optional.empty(),
              14,
              40,
              Optional.empty(),
              Optional.empty(),
              List.of(new DisplayLink("Details", "/d/other", false))));
    }
    return new Stats(tiles, Orientation.HORIZONTAL);
  }

  static GraphAxis timeAxis() {
    return new GraphAxis(
        "x",
        AxisKind.TIME,
        START,
        END,
        0,
        List.of(new AxisTick(START + 300_000, "12:25"), new AxisTick(START + 600_000, "12:30")),
        "",
        "bottom",
        24,
        true,
        false,
        Optional.empty());
  }

  static GraphAxis valueAxis(double max) {
    return new GraphAxis(
        "ms",
        AxisKind.LINEAR,
        0,
        max,
        0,
        List.of(
            new AxisTick(0, "0 ms"), new AxisTick(max / 2, "50 ms"), new AxisTick(max, "100 ms")),
        "",
        "left",
        52,
        true,
        false,
        Optional.empty());
  }

  static GraphSeries series(String name, String color, String draw, double phase) {
    double[] x = new double[60];
    double[] y = new double[60];
    List<FormattedValue> texts = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      x[i] = START + 7_500 + i * 15_000.0;
      y[i] = i > 20 && i < 25 ? Double.NaN : 50 + 40 * Math.sin(i / 8.0 + phase);
      texts.add(new FormattedValue(Optional.empty(), name + " " + i, Optional.of(" ms")));
    }
    return new GraphSeries(
        name,
        color,
        "ms",
        x,
        y,
        y,
        texts,
        new double[0],
        new DrawStyle(draw, 1, 20, "none", "linear", "auto", 5, new double[0], 0.8, "center", 0),
        new HiddenIn(false, false, false),
        List.of());
  }

  static PanelContent graph(String draw, String mode) {
    List<LegendItem> items =
        List.of(
            new LegendItem("p95", GREEN, List.of(value("87.4", " ms", 87.4, GREEN)), false),
            new LegendItem("p99", RED, List.of(value("172", " ms", 172, RED)), false));
    return new Graph(
        timeAxis(),
        List.of(valueAxis(100)),
        List.of(series("p95", GREEN, draw, 0), series("p99", RED, draw, 2)),
        List.of(new ThresholdMark("ms", 80, Double.POSITIVE_INFINITY, RED, true, true, true)),
        new DisplayLegend(mode, "bottom", List.of("Last *"), items, 2, new PixelSize(300, 80)),
        Orientation.HORIZONTAL,
        "multi");
  }

  private static PanelContent candles() {
    Graph lines = (Graph) graph("line", "list");
    List<GraphSeries> parts = new ArrayList<>();
    for (String draw : List.of("candles", "wicks", "none")) {
      GraphSeries one = series(draw, GREEN, draw, 0);
      double[] base = new double[one.y().length];
      List<String> colors = new ArrayList<>();
      for (int i = 0; i < base.length; i++) {
        base[i] = one.y()[i] + (i % 3 - 1) * (draw.equals("wicks") ? 30 : 10);
        colors.add(i % 2 == 0 ? GREEN : RED);
      }
      parts.add(
          new GraphSeries(
              one.name(),
              one.color(),
              one.yAxis(),
              one.x(),
              one.y(),
              one.values(),
              one.texts(),
              base,
              one.style(),
              one.hidden(),
              colors));
    }
    return new Graph(
        lines.x(), lines.y(), parts, List.of(), lines.legend(), lines.orientation(), "multi");
  }

  private static PanelContent categories(Orientation orientation) {
    List<AxisTick> ticks =
        List.of(
            new AxisTick(0, "cooldown"), new AxisTick(1, "no_signal"), new AxisTick(2, "closed"));
    double[] x = {0, 1, 2};
    double[] y = {31, 22, 90};
    var axis =
        new GraphAxis(
            "x",
            AxisKind.CATEGORY,
            -0.5,
            2.5,
            0,
            ticks,
            "",
            orientation == Orientation.HORIZONTAL ? "left" : "bottom",
            orientation == Orientation.HORIZONTAL ? 70 : 24,
            false,
            false,
            Optional.empty());
    var bars =
        new GraphSeries(
            "rejects",
            GREEN,
            "ms",
            x,
            y,
            y,
            List.of(FormattedValue.of("31"), FormattedValue.of("22"), FormattedValue.of("90")),
            new double[0],
            new DrawStyle(
                "bars", 1, 80, "none", "linear", "never", 5, new double[0], 0.97, "center", 0),
            new HiddenIn(false, false, false),
            List.of());
    return new Graph(
        axis,
        List.of(valueAxis(100)),
        List.of(bars),
        List.of(),
        DisplayLegend.HIDDEN,
        orientation,
        "single");
  }

  static PanelContent table(int rows) {
    List<List<TableCell>> cells = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      cells.add(
          List.of(
              cell("job " + i, Optional.empty(), OptionalDouble.empty()),
              cell("localhost:" + (8000 + i), Optional.empty(), OptionalDouble.of(0.3)),
              cell("UP", Optional.of(i % 5 == 4 ? RED : GREEN), OptionalDouble.empty())));
    }
    return new Table(
        List.of(
            new TableColumn("job", 150, "left", "auto"),
            new TableColumn("instance", 150, "left", "gauge"),
            new TableColumn("state", 150, "right", "color-background")),
        cells,
        36,
        5,
        Optional.of(new SortOrder("state", false)),
        List.of("", "", rows + " rows"),
        true);
  }

  private static TableCell cell(String text, Optional<String> background, OptionalDouble percent) {
    return new TableCell(
        value(text, "", Double.NaN, GREEN),
        background.map(color -> "#ffffff"),
        background,
        percent,
        List.of());
  }

  private static PanelContent gauges() {
    return new Gauges(
        List.of(
            new GaugeDial(
                "Usage",
                value("62.5", "%", 62.5, GREEN),
                0,
                100,
                "0%",
                "100%",
                0.625,
                List.of(new ColorBand(0, 80, GREEN), new ColorBand(80, 100, RED)),
                true,
                true)),
        Orientation.HORIZONTAL);
  }

  private static PanelContent barGauges(Orientation orientation) {
    List<GaugeBar> bars = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      bars.add(
          new GaugeBar(
              "reason_" + i,
              value(String.valueOf(10 * i), "", 10 * i, GREEN),
              i / 6.0,
              TEXT,
              16,
              14));
    }
    return new BarGauges(bars, orientation, "gradient", 6);
  }

  private static PanelContent states() {
    List<StateRow> rows = new ArrayList<>();
    for (String name : List.of("ai_live", "peak_trade_web")) {
      rows.add(
          new StateRow(
              name,
              List.of(
                  new StateBand(START, START + 600_000, value("UP", "", 1, GREEN), "UP", GREEN),
                  new StateBand(START + 600_000, END, value("DOWN", "", 0, RED), "DOWN", RED))));
    }
    return new StateRows(
        timeAxis(),
        rows,
        false,
        new DisplayLegend(
            "list",
            "bottom",
            List.of(),
            List.of(
                new LegendItem("UP", GREEN, List.of(), false),
                new LegendItem("DOWN", RED, List.of(), false)),
            2,
            new PixelSize(300, 24)));
  }

  private static PanelContent heatmap() {
    List<HeatmapCell> cells = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      for (int k = 0; k < 10; k++) {
        double count = (i * k) % 17;
        cells.add(
            new HeatmapCell(
                START + i * 30_000.0,
                START + (i + 1) * 30_000.0,
                k * 10,
                k * 10 + 10,
                count,
                String.valueOf((int) count),
                "rgb(" + (int) (count * 14) + ", 60, 120)"));
      }
    }
    return new Heatmap(timeAxis(), valueAxis(100), cells, List.of(), "ms");
  }

  private static PanelContent pie() {
    return new Pie(
        List.of(
            new PieSlice("accept", value("75", "", 75, GREEN), 0.75, "75%", GREEN),
            new PieSlice("reject", value("25", "", 25, RED), 0.25, "25%", RED)),
        true,
        List.of("name", "percent"),
        new DisplayLegend(
            "table",
            "right",
            List.of("Value"),
            List.of(
                new LegendItem("accept", GREEN, List.of(value("75", "", 75, GREEN)), false),
                new LegendItem("reject", RED, List.of(value("25", "", 25, RED)), false)),
            2,
            new PixelSize(140, 100)));
  }

  private static PanelContent logs() {
    return new Logs(
        List.of(
            new LogLine(END, "2026-01-15 12:34:56", "error", "{job=\"a\"}", "connection refused"),
            new LogLine(END, "2026-01-15 12:34:50", "info", "{job=\"a\"}", "started")));
  }
}

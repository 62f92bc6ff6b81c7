package io.panelwright.show.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.AxisTick;
import io.panelwright.show.model.PanelContent.Graph;
import io.panelwright.show.model.PanelContent.LegendItem;
import io.panelwright.show.model.PixelSize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares graphs with pictures of the dashboard in a real Grafana, at a browser width of 1500
 * pixels. The panels are those of the dashboard in the pictures; values, ticks and legends are read
 * off the pictures. Lines between the read values are made up; they change nothing here.
 */
class TimeSeriesPictureTest {

  /** The pixels of a column and of a gap of the grid, at a browser width of 1500 pixels. */
  private static final double COLUMN = (1468 - 23 * 8) / 24.0;

  private static List<JsonObject> panels;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in = TimeSeriesPictureTest.class.getResourceAsStream("pictures.json")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      panels = ((JsonArray) JsonReader.read(text)).objects().toList();
    }
  }

  /**
   * A panel in a picture.
   *
   * @param from the time at the left end of the x axis
   * @param series names with values; the last one is the last value of the picture
   * @param y the texts of the y axis, from below
   * @param x the first and the last text of the x axis, and their number
   * @param legend each entry with its values
   * @param visible the entries that the picture shows
   */
  private record Picture(
      String title,
      String from,
      List<Line> series,
      String y,
      String x,
      List<String> legend,
      int visible) {}

  private record Line(String name, double... values) {}

  private static Line line(String name, double... values) {
    return new Line(name, values);
  }

  private static Stream<Picture> pictures() {
    return Stream.of(
        new Picture(
            "Decisions per minute by decision",
            "16:19:19",
            List.of(
                line("accept", 10, 160, 132),
                line("noop", 3, 36, 30.5),
                line("reject", 5, 87.3, 67.6)),
            "0 c/m, 25 c/m, 50 c/m, 75 c/m, 100 c/m, 125 c/m, 150 c/m, 175 c/m",
            "16:19:30 16:24:00 10",
            List.of("accept 132 c/m 160 c/m", "noop 30.5 c/m 36 c/m", "reject 67.6 c/m 87.3 c/m"),
            3),
        new Picture(
            "Actions (5m)",
            "16:19:19",
            List.of(line("cancel", 0, 31.5), line("fill", 0, 83.4), line("order_intent", 0, 320)),
            "0, 50, 100, 150, 200, 250, 300, 350",
            "16:20:00 16:24:00 5",
            List.of("cancel 31.5 31.5", "fill 83.4 83.4", "order_intent 320 320"),
            3),
        new Picture(
            "Reject reasons (5m)",
            "16:19:19",
            List.of(
                line("cooldown", 0, 20.4, 20.3),
                line("governance_no_live", 0, 26.1, 25.4),
                line("invalid_order", 0, 33.6),
                line("market_closed", 0, 13),
                line("risk_limit", 0, 53)),
            "0, 10, 20, 30, 40, 50",
            "16:20:00 16:24:00 5",
            List.of(
                "cooldown 20.3 20.4", "governance_no_live 25.4 26.1", "invalid_order 33.6 33.6"),
            3),
        new Picture(
            "Noop reasons (5m)",
            "16:19:19",
            List.of(
                line("cooldown", 0, 17.3),
                line("market_closed", 0, 13.3, 13.2),
                line("no_signal", 0, 19.4, 19.3),
                line("risk_limit", 0, 25.6)),
            "0, 5, 10, 15, 20, 25",
            "16:20:00 16:24:00 5",
            List.of("cooldown 17.3 17.3", "market_closed 13.2 13.3", "no_signal 19.3 19.4"),
            3),
        new Picture(
            "Latency p95 and p99 (5m)",
            "16:20:42",
            List.of(line("p95", 50, 170, 87.4), line("p99", 160, 194, 172)),
            "0 ms, 25 ms, 50 ms, 75 ms, 100 ms, 125 ms, 150 ms, 175 ms, 200 ms",
            "16:21:00 16:25:00 5",
            List.of("p95 87.4 ms 170 ms", "p99 172 ms 194 ms"),
            2),
        new Picture(
            "Decisions above 500 ms over time (5m)",
            "16:20:42",
            List.of(line("above 500 ms", 0, 0)),
            "0%, 2000%, 4000%, 6000%, 8000%, 10000%",
            "16:21:00 16:25:00 5",
            List.of("above 500 ms 0% 0%"),
            1),
        new Picture(
            "Event age by source",
            "16:20:42",
            List.of(
                line("beta_exec_v1", 0.5, 3.64, 0.841),
                line("exec_event_v0", 0.5, 3.45, 1.85),
                line("exec_event_v1", 0.5, 0.9, 0.6)),
            "0 s, 1 s, 2 s, 3 s, 4 s",
            "16:21:00 16:25:00 5",
            List.of("beta_exec_v1 841 ms 3.64 s", "exec_event_v0 1.85 s 3.45 s"),
            2),
        new Picture(
            "Signals per minute by strategy (5m)",
            "16:20:42",
            List.of(line("mean_reversion", 0, 53.2), line("trend_following", 0, 107)),
            "0 c/m, 20 c/m, 40 c/m, 60 c/m, 80 c/m, 100 c/m, 120 c/m",
            "16:21:00 16:25:30 10",
            List.of("mean_reversion 53.2 c/m 53.2 c/m", "trend_following 107 c/m 107 c/m"),
            2),
        new Picture(
            "Blocked orders by reason (5m)",
            "16:20:42",
            List.of(line("cooldown", 0, 3.03), line("max_exposure", 0, 12.1)),
            "0  orders, 2  orders, 4  orders, 6  orders, 8  orders, 10  orders, 12  orders,"
                + " 14  orders",
            "16:21:00 16:25:00 5",
            List.of("cooldown 3.03  orders 3.03  orders", "max_exposure 12.1  orders 12.1  orders"),
            2),
        new Picture(
            "Pipeline events per second by stage (5m)",
            "16:20:42",
            List.of(
                line("shadow ack", 0, 0.605),
                line("shadow cancel", 0, 0.0673, 0.0672),
                line("shadow error", 0, 0),
                line("shadow intent", 0, 2.26)),
            "0 evt/s, 0.5 evt/s, 1 evt/s, 1.5 evt/s, 2 evt/s, 2.5 evt/s",
            "16:21:00 16:25:30 10",
            List.of(
                "shadow ack 0.605 evt/s 0.605 evt/s",
                "shadow cancel 0.0672 evt/s 0.0673 evt/s",
                "shadow error 0 evt/s 0 evt/s"),
            3),
        new Picture(
            "Pipeline error share (5m)",
            "16:20:42",
            List.of(line("errors", 0, 0)),
            "0.0%, 2000.0%, 4000.0%, 6000.0%, 8000.0%, 10000.0%",
            "16:21:00 16:25:00 5",
            List.of("errors 0.0% 0.0%"),
            1),
        new Picture(
            "Risk blocks per minute by reason (5m)",
            "16:20:42",
            List.of(line("shadow daily_loss", 0, 0.202), line("shadow max_exposure", 0, 2.02)),
            "0 c/m, 0.25 c/m, 0.5 c/m, 0.75 c/m, 1 c/m, 1.25 c/m, 1.5 c/m, 1.75 c/m, 2 c/m,"
                + " 2.25 c/m",
            "16:21:00 16:25:30 10",
            List.of(
                "shadow daily_loss 0.202 c/m 0.202 c/m", "shadow max_exposure 2.02 c/m 2.02 c/m"),
            2),
        new Picture(
            "Latency p95 intent → ack (5m)",
            "16:20:42",
            List.of(line("p95 shadow", 0.2, 0.675, 0.352)),
            "0 s, 200 ms, 400 ms, 600 ms",
            "16:21:00 16:25:30 10",
            List.of("p95 shadow 352 ms 675 ms"),
            1),
        new Picture(
            "Requests per second by endpoint and status (5m)",
            "16:20:42",
            List.of(
                line("health 200", 0, 1.32),
                line("run_detail 200", 0, 0.568),
                line("run_detail 404", 0, 0.02),
                line("runs 200", 0, 1.37)),
            "0 req/s, 0.2 req/s, 0.4 req/s, 0.6 req/s, 0.8 req/s, 1 req/s, 1.2 req/s, 1.4 req/s,"
                + " 1.6 req/s",
            "16:21:00 16:25:30 10",
            List.of(
                "health 200 1.32 req/s 1.32 req/s",
                "run_detail 200 0.568 req/s 0.568 req/s",
                "run_detail 404 0.0200 req/s 0.0200 req/s"),
            3),
        new Picture(
            "Latency p95 by endpoint (5m)",
            "16:20:42",
            List.of(
                line("p95 health", 0.1, 0.221, 0.139),
                line("p95 run_detail", 0.1, 0.7, 0.123),
                line("p95 runs", 0.1, 0.55, 0.145)),
            "0 s, 100 ms, 200 ms, 300 ms, 400 ms, 500 ms, 600 ms, 700 ms",
            "16:21:00 16:25:30 10",
            List.of(
                "p95 health 139 ms 221 ms",
                "p95 run_detail 123 ms 700 ms",
                "p95 runs 145 ms 550 ms"),
            3),
        new Picture(
            "JSONL read errors per minute (5m)",
            "16:20:42",
            List.of(line("localhost:8000", 0, 0)),
            "0 c/m, 20 c/m, 40 c/m, 60 c/m, 80 c/m, 100 c/m",
            "16:21:00 16:25:30 10",
            List.of("localhost:8000 0 c/m 0 c/m"),
            1));
  }

  /** The picture in which the AI Live exporter was stopped 75 seconds ago. */
  private static Stream<Picture> picturesWithTheExporterDown() {
    return Stream.of(
        new Picture(
            "Decisions per minute by decision",
            "16:26:50",
            List.of(
                line("accept", 130, 142, 134),
                line("noop", 30, 48.01, 19.6),
                line("reject", 80, 87.3, 81.8)),
            "0 c/m, 20 c/m, 40 c/m, 60 c/m, 80 c/m, 100 c/m, 120 c/m, 140 c/m, 160 c/m",
            "16:27:00 16:31:30 10",
            List.of("accept 134 c/m 142 c/m", "noop 19.6 c/m 48.0 c/m", "reject 81.8 c/m 87.3 c/m"),
            3),
        new Picture(
            "Actions (5m)",
            "16:26:50",
            List.of(
                line("cancel", 50, 54.9, 50.8),
                line("fill", 160, 174, 146),
                line("order_intent", 570, 580, 564)),
            "0, 100, 200, 300, 400, 500, 600",
            "16:27:00 16:31:00 5",
            List.of("cancel 50.8 54.9", "fill 146 174", "order_intent 564 580"),
            3),
        new Picture(
            "Reject reasons (5m)",
            "16:26:50",
            List.of(
                line("cooldown", 40, 42.7, 41.7),
                line("governance_no_live", 35, 42.7, 35.6),
                line("invalid_order", 70, 72.2, 68.1),
                line("risk_limit", 95, 115, 112)),
            "0, 20, 40, 60, 80, 100, 120",
            "16:27:00 16:31:00 5",
            List.of(
                "cooldown 41.7 42.7", "governance_no_live 35.6 42.7", "invalid_order 68.1 72.2"),
            3),
        new Picture(
            "Noop reasons (5m)",
            "16:26:50",
            List.of(
                line("cooldown", 45, 49.8, 44.7),
                line("market_closed", 30, 36.6, 34.6),
                line("no_signal", 40, 42.7, 30.5)),
            "0, 10, 20, 30, 40, 50",
            "16:27:00 16:31:00 5",
            List.of("cooldown 44.7 49.8", "market_closed 34.6 36.6", "no_signal 30.5 42.7"),
            3),
        new Picture(
            "Latency p95 and p99 (5m)",
            "16:26:50",
            List.of(line("p95", 92, 96.9, 92.7), line("p99", 172, 178, 175)),
            "0 ms, 20 ms, 40 ms, 60 ms, 80 ms, 100 ms, 120 ms, 140 ms, 160 ms, 180 ms",
            "16:27:00 16:31:00 5",
            List.of("p95 92.7 ms 96.9 ms", "p99 175 ms 178 ms"),
            2));
  }

  @TestFactory
  Stream<DynamicTest> aPanelHasTheTextsOfThePicture() {
    return Stream.concat(pictures(), picturesWithTheExporterDown())
        .map(
            picture ->
                DynamicTest.dynamicTest(
                    picture.title + " from " + picture.from, () -> check(picture)));
  }

  private static void check(Picture picture) {
    JsonObject panel = panel(picture.title);
    Graph graph = GraphFixture.graph(panel, area(panel, picture.from), frames(picture));

    assertThat(graph.y()).hasSize(1);
    assertThat(String.join(", ", texts(graph.y().get(0).ticks()))).isEqualTo(picture.y);
    List<String> x = texts(graph.x().ticks());
    assertThat(x.get(0) + " " + x.get(x.size() - 1) + " " + x.size()).isEqualTo(picture.x);
    assertThat(graph.legend().columns()).containsExactly("Last *", "Max");
    assertThat(entries(graph).subList(0, picture.legend.size())).isEqualTo(picture.legend);
    assertThat(graph.legend().visibleEntries()).isEqualTo(picture.visible);
  }

  private static List<String> texts(List<AxisTick> ticks) {
    return ticks.stream().map(AxisTick::text).toList();
  }

  private static List<String> entries(Graph graph) {
    List<String> entries = new ArrayList<>();
    for (LegendItem item : graph.legend().items()) {
      var values = item.values().stream().map(value -> value.text()).toList();
      entries.add(item.name() + " " + String.join(" ", values));
    }
    return entries;
  }

  private static JsonObject panel(String title) {
    return panels.stream()
        .filter(panel -> panel.string("title").orElseThrow().startsWith(title))
        .findFirst()
        .orElseThrow();
  }

  private static PanelArea area(JsonObject panel, String from) {
    JsonObject position = panel.object("gridPos");
    PixelSize inner =
        PanelArea.inside(
            new PixelSize(
                (int) Math.round(pixels(position.integer("w").orElseThrow(), COLUMN)),
                (int) Math.round(pixels(position.integer("h").orElseThrow(), 30))),
            true);
    long start = start(from);
    return GraphFixture.area(inner.width(), inner.height(), start, start + 300_000);
  }

  private static long start(String time) {
    return Instant.parse("2026-11-27T" + time + "Z").toEpochMilli();
  }

  private static double pixels(long cells, double cell) {
    return cells * cell + (cells - 1) * 8;
  }

  private static DataFrame[] frames(Picture picture) {
    return picture.series.stream()
        .map(
            line -> {
              DataField time = GraphFixture.time(start(picture.from), line.values.length, 60_000);
              return GraphFixture.series(line.name, time, line.values);
            })
        .toArray(DataFrame[]::new);
  }

  @Test
  void seriesHaveTheColorsOfThePictures() {
    Picture decisions = pictures().findFirst().orElseThrow();
    assertThat(colors(decisions)).containsExactly("#73BF69", "#5794F2", "#F2495C");
    Picture actions = pictures().skip(1).findFirst().orElseThrow();
    assertThat(colors(actions)).containsExactly("#73BF69", "#F2CC0C", "#5794F2");
  }

  private static List<String> colors(Picture picture) {
    JsonObject panel = panel(picture.title);
    Graph graph = GraphFixture.graph(panel, area(panel, picture.from), frames(picture));
    return graph.legend().items().stream().map(LegendItem::color).toList();
  }

  @Test
  void aPanelWithoutSeriesShowsNoData() {
    JsonObject panel = panel("Parse errors and drops per minute");
    PanelContent content = GraphFixture.content(panel, area(panel, "16:20:42"));
    assertThat(content).isEqualTo(new PanelContent.Message("No data"));
  }
}

package io.panelwright.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.PanelView;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.show.frame.PrometheusFrames;
import io.panelwright.show.frame.PrometheusQuery;
import io.panelwright.show.frame.PrometheusResult;
import io.panelwright.show.frame.QueryResponse;
import io.panelwright.show.layout.PageLayout;
import io.panelwright.show.layout.PagePanel;
import io.panelwright.show.layout.PixelBox;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.BarGauges;
import io.panelwright.show.model.PanelContent.StateRows;
import io.panelwright.show.model.PanelContent.Stats;
import io.panelwright.show.model.PanelContent.Table;
import io.panelwright.show.model.PanelContent.TableCell;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.model.PixelSize;
import io.panelwright.show.time.TimeSpan;
import io.panelwright.show.value.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares panels with pictures of the dashboard in a real Grafana 12.2 (dark, 1500 pixels wide).
 * The resource has the panels of the dashboard in the pictures, without descriptions and
 * datasources; values, texts and colors are read off the pictures.
 */
class PictureTest {

  private static final long END = 1_795_796_745_000L;
  private static final long START = END - 300_000;
  private static final long STEP = 5000;

  /** Colors of the pictures by name; "light" and "dark" are texts on colored backgrounds. */
  private static final Map<String, String> COLORS =
      Map.of(
          "#73bf69", "green",
          "#f2495c", "red",
          "#ff9830", "orange",
          "#ccccdc", "text",
          "rgb(247, 248, 250)", "light",
          "rgb(32, 34, 38)", "dark");

  private static List<JsonObject> panels;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in = PictureTest.class.getResourceAsStream("pictures.json")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      panels = ((JsonArray) JsonReader.read(text)).objects().toList();
    }
  }

  /** Each row: the title, the values of the series, the tiles of the picture. */
  private static final String HEALTHY =
      """
      Target count                              | 3            | 3 text
      Targets up                                | 3            | 3 green
      Targets down                              | 0            | 0 green
      Active jobs (targets each)                | job=peak_trade_web 1, job=shadow_mvs 1, job=peak_trade_metricsd 1 | peak_trade_web: 1 text; shadow_mvs: 1 text; peak_trade_metricsd: 1 text
      Prometheus local :9092                    | 3            | 3 targets light on green
      Prometheus AI Live :9094                  | 1            | 1 targets light on green
      Prometheus observability :9095            | 0            | 0 targets light on green
      AI Live exporter :9110                    | 1            | UP light on green
      Shadow MVS exporter :9109                 | 1            | UP light on green
      peak_trade_web :8000                      | 1            | UP light on green
      peak_trade_metricsd :9111                 | 1            | UP light on green
      Target count of $ds                       | 1            | 1 targets light on green
      AI Live exporter                          | 1            | UP light on green
      Worst event age · all runs                | 4.82         | 4.82 s green
      Parse errors (5m) · all runs              | 0            | 0 green
      Drops (5m) · all runs                     | 0            | 0 green
      Latency p95 (5m) · all runs               | 82.93        | 82.9 ms green
      Firing alerts of $ds                      | 0            | 0 green
      AI active (30s) · run $run_id             | 1            | ACTIVE light on green
      Decisions per minute · run $run_id        | 229.8        | 230 c/m text
      Decisions (5m) · run $run_id              | 689.1        | 689 text
      Decisions (5m) · run $run_id              | 1027         | 1 K text
      Reject share (5m) · run $run_id           | 0.313        | 31.3% orange
      Last decision age · run $run_id           | 4.21         | 4.21 s text
      Last event age · run $run_id              | 4.21         | 4.21 s green
      Latency p99 (5m) · all runs               | 172.2        | 172 ms green
      Decisions above 500 ms (5m) · run $run_id | 0            | 0.0% green
      metricsd                                  | 1            | UP light on green
      Signals (range)                           | 805.4        | 805 text
      Signals per minute (1m)                   | 296          | 296 c/m text
      Orders approved (range)                   | 308          | 308 text
      Orders blocked (range)                    | 15.1         | 15 orange
      up (job=shadow_mvs)                       | 1            | UP light on green
      Exporter (shadow_mvs_up)                  | 1            | UP light on green
      Contract: pipeline events                 | 0            | PRESENT light on green
      Contract: execution watch                 | 0            | PRESENT light on green
      peak_trade_web                            | 1            | UP light on green
      """;

  /** The AI Live exporter is stopped. */
  private static final String EXPORTER_DOWN =
      """
      AI Live exporter                          | 0  | DOWN light on red
      Worst event age · all runs                | -1 | ai_live down or not scraped orange
      Parse errors (5m) · all runs              |    | ai_live down or not scraped green
      Drops (5m) · all runs                     |    | ai_live down or not scraped green
      Latency p95 (5m) · all runs               | -1 | ai_live down or not scraped orange
      Firing alerts of $ds                      | 1  | 1 red
      AI active (30s) · run $run_id             |    | ai_live down or not scraped dark on text
      Decisions per minute · run $run_id        |    | ai_live down or not scraped text
      Decisions (5m) · run $run_id              |    | ai_live down or not scraped text
      Reject share (5m) · run $run_id           | -1 | ai_live down or not scraped orange
      Last decision age · run $run_id           | -1 | ai_live down or not scraped orange
      Last event age · run $run_id              | -1 | ai_live down or not scraped orange
      Latency p99 (5m) · all runs               | -1 | ai_live down or not scraped orange
      Decisions above 500 ms (5m) · run $run_id | -1 | ai_live down or not scraped orange
      """;

  /** Prometheus local is stopped: its queries fail. */
  private static final String SERVER_DOWN =
      """
      Target count               | failed | NO ANSWER red
      Targets up                 | failed | NO TARGETS red
      Targets down               | failed | NO TARGETS green
      Active jobs (targets each) | failed | NO TARGETS text
      Prometheus local :9092     | failed | NO ANSWER light on red
      Shadow MVS exporter :9109  | failed | NO ANSWER dark on text
      peak_trade_web :8000       | failed | NO ANSWER dark on text
      peak_trade_metricsd :9111  | failed | NO ANSWER dark on text
      metricsd                   | failed | NO ANSWER dark on text
      Signals (range)            | failed | peak_trade_metricsd down or not scraped text
      Signals per minute (1m)    | failed | peak_trade_metricsd down or not scraped text
      Orders approved (range)    | failed | peak_trade_metricsd down or not scraped text
      Orders blocked (range)     | failed | peak_trade_metricsd down or not scraped text
      up (job=shadow_mvs)        | failed | NO ANSWER dark on text
      Exporter (shadow_mvs_up)   | failed | MISSING dark on text
      Contract: pipeline events  | failed | NO ANSWER dark on text
      Contract: execution watch  | failed | NO ANSWER dark on text
      peak_trade_web             | failed | NO ANSWER dark on text
      """;

  @TestFactory
  Stream<DynamicTest> statsShowTheTextsAndColorsOfThePictures() {
    return Stream.of(HEALTHY, EXPORTER_DOWN, SERVER_DOWN)
        .flatMap(String::lines)
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(0) + ": " + row.get(2),
                    () -> {
                      PanelDisplay display = display(row.get(0), row.get(1));
                      assertThat(tiles(display.content())).isEqualTo(row.get(2));
                      assertThat(display.errors()).hasSize(row.get(1).equals("failed") ? 1 : 0);
                    }));
  }

  private static String tiles(PanelContent content) {
    return ((Stats) content)
        .tiles().stream()
            .map(
                tile ->
                    (tile.title().isEmpty() ? "" : tile.title() + ": ")
                        + tile.text().replaceAll("\\s+", " ")
                        + " "
                        + color(tile.textColor())
                        + tile.background().map(color -> " on " + color(color)).orElse(""))
            .collect(Collectors.joining("; "));
  }

  private static String color(String css) {
    return COLORS.getOrDefault(css.toLowerCase(Locale.ROOT), css);
  }

  private static PanelDisplay display(String title, String values) {
    JsonObject panel =
        panels.stream()
            .filter(json -> json.string("title").filter(title::equals).isPresent())
            .filter(json -> !json.string("type").filter("row"::equals).isPresent())
            .findFirst()
            .orElseThrow();
    PageLayout page = page();
    PixelBox box =
        page.sections().stream()
            .flatMap(section -> section.panels().stream())
            .filter(placed -> placed.panel().json().equals(panel))
            .map(PagePanel::box)
            .findFirst()
            .orElseThrow();
    var context =
        new DisplayContext(
            new TimeSpan(START, END),
            END,
            ZoneOffset.UTC,
            Theme.DARK,
            new PixelSize(box.width(), box.height()),
            text -> text);
    return PanelDisplays.display(new PanelView(panel), responses(panel, values), context);
  }

  private static PageLayout page() {
    JsonObject dashboard = Json.object().with("panels", new JsonArray(List.copyOf(panels)));
    return PageLayout.of(new DashboardDocument(dashboard), Map.of(), 1500);
  }

  /** Responses with a series for each value; {@code failed} for a server that does not answer. */
  private static List<QueryResponse> responses(JsonObject panel, String values) {
    JsonObject target = panel.array("targets").objects().findFirst().orElseThrow();
    boolean isInstant = target.isTrue("instant");
    var query =
        new PrometheusQuery(
            "A",
            target.string("expr").orElse(""),
            target.string("legendFormat").orElse(""),
            PrometheusQuery.Format.of(target.string("format").orElse("")),
            STEP);
    if (values.equals("failed")) {
      return List.of(
          new QueryResponse("A", List.of(), Optional.of("connection refused"), List.of()));
    }
    List<PrometheusResult.Samples> series = new ArrayList<>();
    if (!values.isEmpty()) {
      for (String part : values.split(", ")) {
        series.add(samples(part.split(" "), isInstant));
      }
    }
    PrometheusResult result =
        PrometheusResult.of(
            isInstant ? PrometheusResult.Type.VECTOR : PrometheusResult.Type.MATRIX, series);
    return PrometheusFrames.format(
        List.of(query), List.of(PrometheusFrames.of(query, List.of(result))));
  }

  /** Labels, then a value for an instant, or the seconds and values of a range. */
  private static PrometheusResult.Samples samples(String[] words, boolean isInstant) {
    Map<String, String> labels = new LinkedHashMap<>();
    List<Double> numbers = new ArrayList<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        labels.put(word.substring(0, equals), word.substring(equals + 1));
      } else {
        numbers.add(Double.valueOf(word));
      }
    }
    if (isInstant) {
      return new PrometheusResult.Samples(
          labels, new double[] {END / 1000.0}, new double[] {numbers.get(0)}, false);
    }
    // From, to (seconds after the start) and one value for all samples.
    int count = (int) ((numbers.get(1) - numbers.get(0)) * 1000 / STEP) + 1;
    double[] times = new double[count];
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      times[i] = START / 1000.0 + numbers.get(0) + i * STEP / 1000.0;
      values[i] = numbers.get(2);
    }
    return new PrometheusResult.Samples(labels, times, values, false);
  }

  @Test
  void aTableIsSortedAndItsStatesHaveColors() {
    PanelDisplay display =
        display(
            "Targets",
            "__name__=up instance=localhost:8000 job=peak_trade_web 1,"
                + " __name__=up instance=localhost:9109 job=shadow_mvs 1,"
                + " __name__=up instance=localhost:9111 job=peak_trade_metricsd 1");
    Table table = (Table) display.content();

    assertThat(table.columns().stream().map(column -> column.title() + " " + column.align()))
        .containsExactly("job left", "instance left", "state right");
    assertThat(table.columns().stream().map(column -> column.width())).containsOnly(237);
    assertThat(table.rows().stream().map(PictureTest::row))
        .containsExactly(
            "peak_trade_web, localhost:8000, UP light on green",
            "shadow_mvs, localhost:9109, UP light on green",
            "peak_trade_metricsd, localhost:9111, UP light on green");
    assertThat(table.rowHeight()).isEqualTo(36);
    assertThat(table.visibleRows()).isEqualTo(3);
  }

  private static String row(List<TableCell> cells) {
    return cells.stream()
        .map(
            cell ->
                cell.text()
                    + cell.textColor().map(color -> " " + color(color)).orElse("")
                    + cell.background().map(color -> " on " + color(color)).orElse(""))
        .collect(Collectors.joining(", "));
  }

  @Test
  void aTableWithoutAnAnswerShowsItsTextForNoValue() {
    assertThat(display("Targets", "failed").content())
        .isEqualTo(new PanelContent.Message("NO ANSWER"));
    assertThat(display("up by job on prom_local_9092", "failed").content())
        .isEqualTo(new PanelContent.Message("NO ANSWER"));
  }

  /** FAULTS.md B1: one gray band, and the threshold as the legend. */
  @Test
  void mergedThresholdsHideTheMappingsOfATimeline() {
    PanelDisplay display =
        display(
            "AI activity by decision · run $run_id",
            "decision=accept 140 300 1, decision=noop 140 300 1, decision=reject 140 300 0");
    StateRows rows = (StateRows) display.content();

    assertThat(rows.rows().stream().map(row -> row.name() + " " + row.bands().size()))
        .containsExactly("accept 1", "noop 1", "reject 1");
    assertThat(rows.rows())
        .allSatisfy(
            row -> {
              assertThat(color(row.bands().get(0).color())).isEqualTo("text");
              assertThat(row.bands().get(0).text()).isEmpty();
              assertThat(row.bands().get(0).value().text()).isEqualTo("-∞+");
              assertThat(row.bands().get(0).from()).isEqualTo(START + 140_000);
              assertThat(row.bands().get(0).to()).isEqualTo(END);
            });
    assertThat(rows.legend().items().stream().map(item -> item.name() + " " + color(item.color())))
        .containsExactly("-∞+ text");
  }

  /** The bands end where the data ends: the exporter was stopped 105 seconds before. */
  @Test
  void aBandEndsAStepAfterItsLastValue() {
    StateRows rows =
        (StateRows)
            display("AI activity by decision · run $run_id", "decision=accept 0 190 1").content();

    assertThat(rows.rows().get(0).bands().get(0).to()).isEqualTo(START + 195_000);
  }

  /** FAULTS.md B6: the seventh bar is cut off. */
  @Test
  void barsThatDoNotFitNeedScrolling() {
    PanelDisplay display =
        display(
            "Top reject reasons (10m) · run $run_id",
            "reason=other 54, reason=risk_limit 54, reason=invalid_order 34,"
                + " reason=governance_no_live 26, reason=cooldown 21, reason=market_closed 14,"
                + " reason=no_signal 12");
    BarGauges bars = (BarGauges) display.content();

    assertThat(bars.bars().stream().map(bar -> bar.title() + " " + bar.text()))
        .containsExactly(
            "other 54",
            "risk_limit 54",
            "invalid_order 34",
            "governance_no_live 26",
            "cooldown 21",
            "market_closed 14",
            "no_signal 12");
    assertThat(bars.visibleBars()).isEqualTo(6);
    assertThat(bars.bars().get(0).thickness()).isEqualTo(16);
    assertThat(bars.bars().get(0).valueSize()).isEqualTo(16);
  }

  /** FAULTS.md B5: a block as high as the panel, with a small text beside it. */
  @Test
  void aBarGaugeWithoutValuesIsABlockWithASmallText() {
    BarGauges bars =
        (BarGauges) display("Drops per minute by reason (5m) · all runs", "").content();

    assertThat(bars.bars()).hasSize(1);
    assertThat(bars.bars().get(0).title()).isEmpty();
    assertThat(bars.bars().get(0).text()).isEqualTo("no drops, or ai_live down");
    assertThat(bars.bars().get(0).thickness()).isGreaterThan(150);
    assertThat(bars.bars().get(0).valueSize()).isEqualTo(12);
  }

  /** Positions in the pictures, which are scaled to 85 %. */
  @Test
  void panelsAreWhereThePicturesShowThem() {
    Map<String, PixelBox> boxes = new LinkedHashMap<>();
    page()
        .sections()
        .forEach(
            section ->
                section
                    .panels()
                    .forEach(
                        panel ->
                            boxes.put(
                                panel.panel().title(),
                                new PixelBox(
                                    panel.box().x(),
                                    section.y() + 38 + panel.box().y(),
                                    panel.box().width(),
                                    panel.box().height()))));

    assertThat(boxes.get("Target count")).isEqualTo(new PixelBox(0, 38, 238, 144));
    assertThat(boxes.get("Targets up")).isEqualTo(new PixelBox(246, 38, 238, 144));
    assertThat(boxes.get("Targets")).isEqualTo(new PixelBox(738, 38, 730, 296));
    assertThat(boxes.get("Prometheus local :9092")).isEqualTo(new PixelBox(0, 380, 484, 106));
    assertThat(boxes.get("AI Live exporter :9110")).isEqualTo(new PixelBox(0, 494, 361, 106));
  }

  @Test
  void theLargeTextOfATileFitsIntoIt() {
    Stats small = (Stats) display("AI Live exporter :9110", "1").content();
    Stats large = (Stats) display("peak_trade_web", "1").content();

    assertThat(small.tiles().get(0).valueSize()).isEqualTo(47);
    assertThat(large.tiles().get(0).valueSize()).isGreaterThan(100);
  }
}

package io.panelwright.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.panelquery.TimeRange;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.AxisKind;
import io.panelwright.show.model.PanelContent.BarGauges;
import io.panelwright.show.model.PanelContent.DisplayLegend;
import io.panelwright.show.model.PanelContent.DrawStyle;
import io.panelwright.show.model.PanelContent.GaugeBar;
import io.panelwright.show.model.PanelContent.Graph;
import io.panelwright.show.model.PanelContent.GraphAxis;
import io.panelwright.show.model.PanelContent.GraphSeries;
import io.panelwright.show.model.PanelContent.HiddenIn;
import io.panelwright.show.model.PanelContent.Message;
import io.panelwright.show.model.PanelContent.Orientation;
import io.panelwright.show.model.PanelContent.StatTile;
import io.panelwright.show.model.PanelContent.StateBand;
import io.panelwright.show.model.PanelContent.StateRow;
import io.panelwright.show.model.PanelContent.StateRows;
import io.panelwright.show.model.PanelContent.Stats;
import io.panelwright.show.model.PanelContent.Table;
import io.panelwright.show.model.PanelContent.TableCell;
import io.panelwright.show.model.PanelContent.TableColumn;
import io.panelwright.show.model.PanelContent.Text;
import io.panelwright.show.model.PanelContent.TextMode;
import io.panelwright.show.model.PanelContent.Unsupported;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.model.PixelSize;
import io.panelwright.show.value.DisplayValue;
import io.panelwright.show.value.FormattedValue;
import io.panelwright.text.AnsiStyle;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of panels at 80 columns, without colors. */
class DashboardTextTest {

  private static final Instant NOW = Instant.parse("2026-01-15T12:34:56Z");

  private static String text(boolean isSelection, PanelDisplay... panels) {
    var dashboard =
        new ShownDashboard(
            "Checkout",
            TimeRange.endingAt(NOW, Duration.ofMinutes(15)),
            ZoneOffset.UTC,
            List.of(new ShownDashboard.Section("Traffic", List.of(panels))));
    return new DashboardText(AnsiStyle.PLAIN, isSelection).format(dashboard, NOW);
  }

  private static PanelDisplay panel(String title, PanelContent content, String... errors) {
    List<String> unsupported =
        content instanceof Unsupported missing ? List.of(missing.what()) : List.of();
    return new PanelDisplay(
        1,
        "stat",
        title,
        Optional.empty(),
        List.of(),
        new PixelSize(600, 300),
        false,
        content,
        List.of(errors).stream().map(text -> new PanelDisplay.QueryError("A", text)).toList(),
        unsupported);
  }

  private static DisplayValue value(String text) {
    return value(text, "#73BF69");
  }

  private static DisplayValue value(String text, String color) {
    return new DisplayValue(
        FormattedValue.of(text), 0, Optional.of(color), OptionalDouble.empty(), Optional.empty());
  }

  private static Stats stats(String... titlesAndTexts) {
    return new Stats(
        IntStream.range(0, titlesAndTexts.length / 2)
            .mapToObj(i -> tile(titlesAndTexts[2 * i], value(titlesAndTexts[2 * i + 1])))
            .toList(),
        Orientation.VERTICAL);
  }

  private static Stats stat(String text, String color) {
    return new Stats(List.of(tile("", value(text, color))), Orientation.VERTICAL);
  }

  private static StatTile tile(String title, DisplayValue value) {
    return new StatTile(
        title,
        value,
        "#73BF69",
        Optional.empty(),
        0,
        20,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static GraphAxis axis(String id, AxisKind kind, double min, double max) {
    return new GraphAxis(
        id, kind, min, max, 0, List.of(), "", "left", 40, true, false, Optional.empty());
  }

  private static Graph graph() {
    double[] x = IntStream.range(0, 16).mapToDouble(i -> i * 60_000).toArray();
    double[] y = IntStream.range(0, 16).mapToDouble(i -> i).toArray();
    var series =
        new GraphSeries(
            "accept",
            "#73BF69",
            "short",
            x,
            y,
            y,
            IntStream.range(0, 16).mapToObj(i -> FormattedValue.of(i + " c/m")).toList(),
            new double[0],
            new DrawStyle("line", 1, 0, "none", "linear", "auto", 5, new double[0], 1, "center", 0),
            new HiddenIn(false, false, false),
            List.of());
    return new Graph(
        axis("x", AxisKind.TIME, 0, 900_000),
        List.of(axis("short", AxisKind.LINEAR, 0, 16)),
        List.of(series),
        List.of(),
        DisplayLegend.HIDDEN,
        Orientation.HORIZONTAL,
        "multi");
  }

  private static StateRows states() {
    var up = new StateBand(0, 450_000, value("UP"), "UP", "#73BF69");
    var down = new StateBand(450_000, 900_000, value("DOWN", "#F2495C"), "DOWN", "#F2495C");
    return new StateRows(
        axis("x", AxisKind.TIME, 0, 900_000),
        List.of(new StateRow("api", List.of(up, down)), new StateRow("web", List.of(up))),
        false,
        DisplayLegend.HIDDEN);
  }

  private static Table table(int rows) {
    TableCell name =
        new TableCell(
            value("api"), Optional.empty(), Optional.empty(), OptionalDouble.empty(), List.of());
    TableCell state =
        new TableCell(
            value("UP"),
            Optional.empty(),
            Optional.of("#73BF69"),
            OptionalDouble.empty(),
            List.of());
    return new Table(
        List.of(
            new TableColumn("job", 300, "left", "auto"),
            new TableColumn("state", 300, "right", "color-background")),
        IntStream.range(0, rows).mapToObj(i -> List.of(name, state)).toList(),
        36,
        rows,
        Optional.empty(),
        List.of(),
        true);
  }

  @Test
  void everyKindOfContentHasItsText() {
    var bar = new GaugeBar("risk_limit", value("54"), 0.5, "#73BF69", 16, 16);
    String text =
        text(
            false,
            panel("Requests", stats("", "3  targets")),
            panel("Jobs", stats("api", "1", "web", "2")),
            panel("Decisions", graph()),
            panel("Up", states()),
            panel("Targets", table(1)),
            panel("Reasons", new BarGauges(List.of(bar), Orientation.HORIZONTAL, "basic", 1)),
            panel("Idle", new Message("No data")),
            panel("Logs", new Unsupported("datasource loki")),
            panel("Notes", new Text(TextMode.MARKDOWN, "# Read\n\n**See** [docs](/d/x) and `up`")));

    assertThat(text)
        .isEqualTo(
            """
            CHECK  9 panels, 1 red, 1 without data, 1 not supported
            Checkout
            2026-01-15 12:34:56, the last 15 minutes
              red: Up

            Traffic
              Requests                                          3 targets
              Jobs
                api                                             1
                web                                             2
              Decisions                                           last    min    max
                accept ▁▁▁▁▁▂▂▂▂▂▃▃▃▃▃▃▄▄▄▄▄▅▅▅▅▅▆▆▆▆▆▆▇▇▇▇▇███ 15 c/m  0 c/m 15 c/m
              Up
                api                    UUUUUUUUUUUUUUUUUUUUDDDDDDDDDDDDDDDDDDDD  DOWN
                web                    UUUUUUUUUUUUUUUUUUUU····················  none now
                U = UP  D = DOWN
              Targets
                job  state
                api     UP
              Reasons
                risk_limit ██████████████                54
              Idle                                              No data
              Logs                                              not shown: datasource loki
              Notes
                Read
                See docs and up
            """);
  }

  @Test
  void anErrorIsPrintedInFullOnce() {
    String error =
        "Post \"http://localhost:9092/api/v1/query\": dial tcp 127.0.0.1:9092: connect:"
            + " connection refused";
    String text =
        text(
            false,
            panel("Requests", stats("", "NO ANSWER"), error),
            panel("Errors", new Message("No data"), error));

    assertThat(text.lines().findFirst()).contains("PROBLEM  2 panels, 2 with a failed query");
    assertThat(text)
        .contains(
            """
              Requests                                          NO ANSWER
                query A failed: Post "http://localhost:9092/api/v1/query": dial tcp
                127.0.0.1:9092: connect: connection refused
              Errors                                            No data
                query A failed as in "Requests"
            """);
  }

  @Test
  void queriesWithOneErrorAreOneLine() {
    var errors =
        Stream.of("A", "B", "")
            .map(refId -> new PanelDisplay.QueryError(refId, "timeout"))
            .toList();
    var unnamed = List.of(new PanelDisplay.QueryError("", "timeout"));

    assertThat(
            text(
                false,
                withErrors(panel("Requests", new Message("No data")), errors),
                withErrors(panel("Errors", new Message("No data")), unnamed)))
        .endsWith(
            """
              Requests                                          No data
                queries A, B failed: timeout
              Errors                                            No data
                failed as in "Requests"
            """);
  }

  private static PanelDisplay withErrors(PanelDisplay panel, List<PanelDisplay.QueryError> errors) {
    return new PanelDisplay(
        panel.id(),
        panel.type(),
        panel.title(),
        panel.description(),
        panel.links(),
        panel.size(),
        panel.transparent(),
        panel.content(),
        errors,
        panel.unsupported());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#73BF69 | #ccccdc | OK  2 panels",
        "#73BF69 | #FF9830 | CHECK  2 panels, 1 orange",
        "#F2495C | #FF9830 | CHECK  2 panels, 1 red, 1 orange",
        "#F2495C | #F2495C | CHECK  2 panels, 2 red",
      })
  void theFirstLineCountsRedAndOrangePanels(String first, String second, String expected) {
    String text = text(false, panel("Up", stat("1", first)), panel("Age", stat("9 s", second)));

    assertThat(text.lines().findFirst()).contains(expected);
    assertThat(text.lines().anyMatch("  red: Up"::equals)).isEqualTo(expected.contains("1 red"));
    assertThat(text.lines().anyMatch("  orange: Age"::equals))
        .isEqualTo(expected.contains("orange"));
  }

  @Test
  void onlyAStateThatLastsUpToTheEndCounts() {
    var down = new StateBand(0, 450_000, value("DOWN", "#F2495C"), "DOWN", "#F2495C");
    StateRows past =
        new StateRows(
            axis("x", AxisKind.TIME, 0, 900_000),
            List.of(new StateRow("api", List.of(down))),
            false,
            DisplayLegend.HIDDEN);

    assertThat(text(false, panel("Up", past))).startsWith("OK  1 panel\n");
  }

  @Test
  void anEmptyBarWithoutANameIsItsText() {
    var bar = new GaugeBar("", value("NO ANSWER"), 0, "#73BF69", 16, 16);
    var bars = new BarGauges(List.of(bar), Orientation.HORIZONTAL, "basic", 1);

    assertThat(text(false, panel("Drops", bars)))
        .endsWith("\n  Drops                                             NO ANSWER\n");
  }

  @Test
  void aTextThatStaysTheSameIsPrintedOnce() {
    assertThat(text(false, panel("State", graph("UP"))))
        .contains("    UP\n")
        .doesNotContain("UP  ");
    assertThat(text(false, panel("Zero", graph("0")))).contains("     0      0      0\n");
  }

  private static Graph graph(String text) {
    Graph graph = graph();
    GraphSeries series = graph.series().get(0);
    var same =
        new GraphSeries(
            series.name(),
            series.color(),
            series.yAxis(),
            series.x(),
            series.y(),
            series.values(),
            IntStream.range(0, 16).mapToObj(i -> FormattedValue.of(text)).toList(),
            series.base(),
            series.style(),
            series.hidden(),
            series.pointColors());
    return new Graph(
        graph.x(),
        graph.y(),
        List.of(same),
        graph.thresholds(),
        graph.legend(),
        graph.orientation(),
        graph.tooltip());
  }

  @Test
  void aLongMessageTakesRoomFromTheTitle() {
    assertThat(
            text(
                false,
                panel(
                    "Background writer statistics of the cluster",
                    new Unsupported("datasource grafana-postgresql-datasource"))))
        .endsWith(
            "  Background writer statis…  not shown: datasource grafana-postgresql-datasource\n");
  }

  @Test
  void longContentsAreShortUnlessTheirPanelIsNamed() {
    assertThat(text(false, panel("Targets", table(12)))).contains("    … 2 more rows\n");
    assertThat(text(true, panel("Targets", table(12)))).doesNotContain("more rows");
  }

  @Test
  void noLineIsLongerThanTheTerminal() {
    String wide = "x".repeat(200);
    String text =
        text(
            false,
            panel(wide, stats("", wide)),
            panel(wide, stats(wide, wide, wide, wide)),
            panel(wide, new Message(wide)),
            panel(wide, new Text(TextMode.HTML, wide + "\u001b[31m")),
            panel("Errors", new Message(wide), wide));

    assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    assertThat(text).doesNotContain("\u001b");
  }

  @Test
  @Timeout(10)
  void aLineOfMarkdownCanHaveAnyLength() {
    String line = "[".repeat(1 << 20);

    assertThat(text(false, panel("Notes", new Text(TextMode.MARKDOWN, line))))
        .contains("    " + "[".repeat(75) + "…\n");
  }

  @Test
  void colorsAreTheClosestOfTheTerminal() {
    assertThat(
            List.of("#73BF69", "#F2495C", "#FF9830", "#FADE2A", "#5794F2", "#ccccdc", "none")
                .stream()
                .map(color -> TextLine.paint(AnsiStyle.COLORED, Optional.of(color), "x"))
                .map(text -> text.replace("\u001b[", "").replace("0m", "").replace("x", "")))
        .containsExactly("32m", "1;31m", "33m", "33m", "36m", "", "");
  }
}

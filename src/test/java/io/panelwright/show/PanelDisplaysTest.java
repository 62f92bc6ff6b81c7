package io.panelwright.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.PanelView;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.frame.QueryResponse;
import io.panelwright.show.model.DisplayJson;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.LogLine;
import io.panelwright.show.model.PanelContent.Logs;
import io.panelwright.show.model.PanelContent.Message;
import io.panelwright.show.model.PanelContent.Text;
import io.panelwright.show.model.PanelContent.TextMode;
import io.panelwright.show.model.PanelContent.Unsupported;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.model.PixelSize;
import io.panelwright.show.time.TimeSpan;
import io.panelwright.show.value.Theme;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Displays for panels and responses of all kinds. */
class PanelDisplaysTest {

  private static final DisplayContext CONTEXT =
      new DisplayContext(
          new TimeSpan(0, 60_000),
          60_000,
          ZoneOffset.UTC,
          Theme.DARK,
          new PixelSize(600, 300),
          text -> text.replace("$env", "prod"));

  private static PanelDisplay display(String panel, DataFrame... frames) {
    return display(panel, List.of(response(Optional.empty(), frames)));
  }

  private static PanelDisplay display(String panel, List<QueryResponse> responses) {
    JsonObject json = (JsonObject) JsonReader.read("{" + panel.replace('\'', '"') + "}");
    return PanelDisplays.display(new PanelView(json), responses, CONTEXT);
  }

  private static QueryResponse response(Optional<String> error, DataFrame... frames) {
    return new QueryResponse("A", List.of(frames), error, List.of());
  }

  private static DataField time(double... values) {
    return DataField.of("Time", FieldType.TIME, Column.of(values));
  }

  private static DataField texts(String name, String... values) {
    return DataField.of(
        name, FieldType.STRING, Column.of(Stream.of(values).map(Cell::of).toList()));
  }

  private static DataField numbers(double... values) {
    return DataField.of("Value", FieldType.NUMBER, Column.of(values));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'type': 'dashlist'                                              | panel type dashlist",
        "'title': 'without a type'                                       | panel without a type",
        "'libraryPanel': {'name': 'Shared', 'uid': 'x'}                  | library panel Shared",
        "'type': 'stat', 'transformations': [{'id': 'spatial'}]          | transformation spatial",
        "'type': 'stat', 'timeFrom': 'now/d'                             | time range now/d",
      })
  void whatIsNotReproducedIsNamed(String panel, String expected) {
    PanelDisplay display = display(panel, DataFrame.of("A", List.of(time(1), numbers(1))));

    assertThat(display.content()).isEqualTo(new Unsupported(expected));
    assertThat(display.unsupported()).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({"6h", "now-6h", "''", "1.5h"})
  void durationsAreTimeRangesOfPanels(String timeFrom) {
    PanelDisplay display =
        display(
            "'type': 'stat', 'timeFrom': '" + timeFrom + "'",
            DataFrame.of("A", List.of(time(1), numbers(1))));

    assertThat(display.unsupported()).isEmpty();
  }

  /** As in registry_12_2 of Grafana's facts. */
  @ParameterizedTest
  @CsvSource({"79, #73BF69", "80, #F2495C"})
  void withoutThresholdsAPanelIsGreenAndRedFrom80(double value, String color) {
    DataFrame frame = DataFrame.of("A", List.of(time(1), numbers(value)));

    assertThat(display("'type': 'stat'", frame).content())
        .isInstanceOfSatisfying(
            PanelContent.Stats.class,
            stats -> assertThat(stats.tiles().get(0).stateColor()).contains(color));
    assertThat(display("'type': 'status-history'", frame).content())
        .isInstanceOfSatisfying(
            PanelContent.StateRows.class,
            rows -> assertThat(rows.rows().get(0).bands().get(0).color()).isEqualTo(color));
  }

  @Test
  void aDialOfATextRunsFromZeroToOneHundred() {
    DataFrame frame = DataFrame.of("A", List.of(time(1), texts("t", "x")));

    assertThat(
            display("'type': 'gauge', 'options': {'reduceOptions': {'fields': 't'}}", frame)
                .content())
        .isInstanceOfSatisfying(
            PanelContent.Gauges.class,
            gauges -> {
              PanelContent.GaugeDial dial = gauges.dials().get(0);
              assertThat(List.of(dial.text(), dial.minText(), dial.maxText()))
                  .containsExactly("x", "0", "100");
            });
  }

  @Test
  void withoutAColorModeAStateTimelineHasAGradientAndNoLegend() {
    DataFrame frame = DataFrame.of("A", List.of(time(0, 30_000), numbers(0, 100)));

    assertThat(display("'type': 'state-timeline'", frame).content())
        .isInstanceOfSatisfying(
            PanelContent.StateRows.class,
            rows -> {
              assertThat(rows.rows().get(0).bands())
                  .extracting(PanelContent.StateBand::color)
                  .containsExactly("#73bf69", "#f2495c");
              assertThat(rows.legend().items()).isEmpty();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "timeseries, No data",
    "table, No data",
    "piechart, No data",
    "logs, No data",
    "heatmap, No data",
    "barchart, No data"
  })
  void framesWithoutRowsAreNoData(String type, String expected) {
    assertThat(display("'type': '" + type + "'", List.of()).content())
        .isEqualTo(new Message(expected));
    assertThat(display("'type': '" + type + "'", DataFrame.of("A", List.of())).content())
        .isEqualTo(new Message(expected));
    assertThat(
            display(
                    "'type': '" + type + "', 'fieldConfig': {'defaults': {'noValue': 'nothing'}}",
                    List.of())
                .content())
        .isEqualTo(new Message("nothing"));
  }

  /** A Prometheus query without series has an empty frame, a failed one has none. */
  @ParameterizedTest
  @CsvSource({"state-timeline", "status-history"})
  void statesShowNoValueOnlyWithoutAFrame(String type) {
    String panel = "'type': '" + type + "', 'fieldConfig': {'defaults': {'noValue': 'nothing'}}";

    assertThat(display(panel, List.of()).content()).isEqualTo(new Message("nothing"));
    assertThat(display(panel, DataFrame.of("A", List.of())).content())
        .isEqualTo(new Message("Data does not have a time field"));
    assertThat(display(panel, DataFrame.of("A", List.of(time(), numbers()))).content())
        .isEqualTo(new Message("Data does not have a time field"));
    assertThat(display(panel, DataFrame.of("A", List.of(time(1)))).content())
        .isEqualTo(new Message("No graphable fields"));
  }

  @Test
  void fieldsThatAPanelNeedsAreNamed() {
    DataFrame onlyTexts = DataFrame.of("A", List.of(time(1), texts("t", "x")));
    DataFrame noTime = DataFrame.of("A", List.of(numbers(1)));

    assertThat(display("'type': 'timeseries'", onlyTexts).content())
        .isEqualTo(new Message("Data is missing a number field"));
    assertThat(display("'type': 'timeseries'", noTime).content())
        .isEqualTo(new Message("Data is missing a time field"));
    assertThat(display("'type': 'state-timeline'", noTime).content())
        .isEqualTo(new Message("Data does not have a time field"));
    assertThat(display("'type': 'logs'", noTime).content())
        .isEqualTo(new Message("Data is missing a string field"));
    assertThat(display("'type': 'barchart'", onlyTexts).content())
        .isEqualTo(new Message("No numeric fields found"));
    assertThat(display("'type': 'trend'", DataFrame.of("A", List.of())).content())
        .isEqualTo(new Message("No numeric fields found for X axis"));
  }

  /** Also with thresholds, each series of a graph has a color of its own. */
  @ParameterizedTest
  @CsvSource({"timeseries", "candlestick"})
  void withoutAColorModeTheSeriesOfAGraphHaveThePalette(String type) {
    DataFrame frame = DataFrame.of("A", List.of(time(1, 2), numbers(1, 2), numbers(3, 4)));
    String thresholds =
        "'fieldConfig': {'defaults': {'thresholds': {'mode': 'absolute', 'steps': [{'color':"
            + " 'red'}]}}}";

    var graph =
        (PanelContent.Graph) display("'type': '" + type + "', " + thresholds, frame).content();

    assertThat(graph.series().stream().map(PanelContent.GraphSeries::color))
        .doesNotHaveDuplicates();
  }

  @Test
  void anErrorIsBesideTheContent() {
    PanelDisplay display =
        display(
            "'type': 'stat', 'title': 'S'",
            List.of(response(Optional.of("bad_data: parse error"))));

    assertThat(display.errors())
        .containsExactly(new PanelDisplay.QueryError("A", "bad_data: parse error"));
    assertThat(display.content()).isInstanceOf(PanelContent.Stats.class);
  }

  @Test
  void textsOfAPanelHaveTheirVariablesReplaced() {
    PanelDisplay display =
        display(
            "'id': 7, 'type': 'text', 'title': 'T $env', 'description': 'D $env', 'transparent':"
                + " true, 'links': [{'title': 'L $env', 'url': '/x?e=$env', 'targetBlank': true}],"
                + " 'options': {'mode': 'markdown', 'content': '# $env'}",
            List.of());

    assertThat(display.title()).isEqualTo("T prod");
    assertThat(display.description()).contains("D prod");
    assertThat(display.links().get(0).url()).isEqualTo("/x?e=prod");
    assertThat(display.transparent()).isTrue();
    assertThat(display.content()).isEqualTo(new Text(TextMode.MARKDOWN, "# prod"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'options': {'mode': 'html', 'content': 'x'} | HTML",
        "'options': {'mode': 'code', 'content': 'x'} | CODE",
        "'options': {'content': 'x'}                 | MARKDOWN",
        "'mode': 'html', 'content': 'x'              | HTML",
      })
  void modesOfText(String panel, TextMode mode) {
    assertThat(display("'type': 'text', " + panel, List.of()).content())
        .isEqualTo(new Text(mode, "x"));
  }

  @Test
  void linesOfALogHaveALevelAndAnOrder() {
    DataFrame frame =
        DataFrame.of(
            "A",
            List.of(
                time(1000, 2000, 3000),
                texts("line", "all good", "ERROR: lost", "level is a field"),
                texts("level", "info", "", "warn")));
    Logs newest = (Logs) display("'type': 'logs', 'options': {'showTime': true}", frame).content();
    Logs oldest =
        (Logs) display("'type': 'logs', 'options': {'sortOrder': 'Ascending'}", frame).content();

    assertThat(newest.lines().stream().map(LogLine::text))
        .containsExactly("level is a field", "ERROR: lost", "all good");
    assertThat(newest.lines().stream().map(LogLine::level))
        .containsExactly("warning", "unknown", "info");
    assertThat(newest.lines().get(2).timeText()).isEqualTo("1970-01-01 00:00:01.000");
    assertThat(oldest.lines().stream().map(LogLine::text))
        .containsExactly("all good", "ERROR: lost", "level is a field");
  }

  @Test
  void hostileDataBreaksNoPanel() {
    String html = "<script>alert(1)</script>".repeat(1000);
    DataFrame frame =
        DataFrame.of(
            "A",
            List.of(
                time(0, 1000, 2000),
                texts("text", html, "", "\u0000\u202e\ud800"),
                numbers(Double.NaN, Double.POSITIVE_INFINITY, -1e308)));
    for (String type :
        List.of(
            "stat",
            "gauge",
            "bargauge",
            "table",
            "timeseries",
            "barchart",
            "piechart",
            "histogram",
            "heatmap",
            "state-timeline",
            "status-history",
            "logs",
            "trend",
            "xychart")) {
      PanelDisplay display = display("'type': '" + type + "', 'title': 'T'", frame);

      assertThat(DisplayJson.write(display)).as(type).startsWith("{").doesNotContain("<script");
    }
  }
}

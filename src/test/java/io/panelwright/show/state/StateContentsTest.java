package io.panelwright.show.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.show.field.FieldOverrides;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent.Message;
import io.panelwright.show.model.PanelContent.StateRows;
import io.panelwright.show.model.PixelSize;
import io.panelwright.show.time.TimeSpan;
import io.panelwright.show.value.Theme;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The bands of state timelines and status histories. Grafana's rules, described by these rows: with
 * merging, equal values that follow one another are one band; a null ends a band; the color mode
 * "thresholds" with merging replaces numbers by thresholds first, so that mappings have no effect.
 */
class StateContentsTest {

  private static final String MAPPINGS =
      "\"mappings\": [{\"type\": \"value\", \"options\": {\"0\": {\"text\": \"DOWN\", \"color\":"
          + " \"red\"}, \"1\": {\"text\": \"UP\", \"color\": \"green\"}}}]";

  private static final String ONE_STEP =
      "\"thresholds\": {\"mode\": \"absolute\", \"steps\": [{\"color\": \"text\", \"value\": 0}]}";

  private static final String TWO_STEPS =
      "\"thresholds\": {\"mode\": \"absolute\", \"steps\": [{\"color\": \"green\", \"value\": null},"
          + " {\"color\": \"red\", \"value\": 2}]}";

  private static final PanelArea AREA =
      new PanelArea(
          new PixelSize(600, 200),
          new TimeSpan(0, 100),
          ZoneOffset.UTC,
          Theme.DARK,
          100,
          text -> text);

  private static StateRows rows(
      String type, String options, String defaults, String values, double interval) {
    JsonObject panel =
        (JsonObject)
            JsonReader.read("{\"type\": \"" + type + "\", \"options\": {" + options + "}}");
    JsonObject fieldConfig =
        (JsonObject) JsonReader.read("{\"defaults\": {" + defaults + "}, \"overrides\": []}");
    String[] words = values.split(" ");
    double[] times = new double[words.length];
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      String[] timed = words[i].split("@");
      times[i] = timed.length > 1 ? Double.parseDouble(timed[1]) : i * 10;
      cells.add(timed[0].equals("-") ? Cell.NULL : Cell.of(Double.parseDouble(timed[0])));
    }
    DataField time = DataField.of("Time", FieldType.TIME, Column.of(times));
    time = interval > 0 ? time.withConfig(Json.object().with("interval", (long) interval)) : time;
    DataField value = DataField.of("state", FieldType.NUMBER, Column.of(cells));
    return content(panel, fieldConfig, time, value);
  }

  private static StateRows content(JsonObject panel, JsonObject fieldConfig, DataField... fields) {
    List<DataFrame> frames =
        FieldOverrides.apply(
            List.of(DataFrame.of("A", List.of(fields))), fieldConfig, text -> text);
    return (StateRows) StateContents.content(panel, frames, AREA);
  }

  private static String bands(StateRows rows) {
    return rows.rows().get(0).bands().stream()
        .map(band -> band.value().text() + " " + (long) band.from() + "-" + (long) band.to())
        .collect(Collectors.joining(", "));
  }

  private static String legend(StateRows rows) {
    return rows.legend().items().stream()
        .map(item -> item.name() + " " + item.color())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // values             | merge | interval | span   | bands
        "1 1 0 0 1            | true  | 0  | false | UP 0-20, DOWN 20-40, UP 40-100",
        "1 1 0                | false | 0  | false | UP 0-10, UP 10-20, DOWN 20-100",
        "1 - 1                | true  | 0  | false | UP 0-10, UP 20-100",
        "1 - 1                | true  | 0  | true  | UP 0-100",
        "1 - 1                | true  | 0  | 20    | UP 0-100",
        "1 - 1                | true  | 0  | 19    | UP 0-10, UP 20-100",
        "1 -                  | true  | 0  | true  | UP 0-10",
        "1 1 1@50 1@60        | true  | 10 | false | UP 0-20, UP 50-70",
        "1 1 1@50 1@60        | true  | 0  | false | UP 0-100",
        "1@-50 0@50           | true  | 0  | false | UP -50-50, DOWN 50-100",
        "1@-90 -@-50 0@50     | true  | 0  | false | DOWN 50-100",
        "-                    | true  | 0  | false | ''",
        "0@50 1@20 1@10       | true  | 0  | false | UP 10-50, DOWN 50-100",
        "1 NaN 1              | true  | 0  | false | UP 0-10, UP 20-100",
        "NaN                  | true  | 0  | false | ''",
      })
  void bands(String values, boolean merge, double interval, String span, String expected) {
    String defaults =
        MAPPINGS + ", \"color\": {\"mode\": \"fixed\"}, \"custom\": {\"spanNulls\": " + span + "}";

    assertThat(
            bands(rows("state-timeline", "\"mergeValues\": " + merge, defaults, values, interval)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null     | UP 0-10, NONE 10-20, UP 30-100",
        "nan      | UP 0-10, NONE 20-30, UP 30-100",
        "null+nan | UP 0-10, NONE 10-20, NONE 20-30, UP 30-100",
        "true     | UP 0-10, UP 30-100",
      })
  void aSpecialMappingMakesNullAndNanStates(String match, String expected) {
    String special =
        ", {\"type\": \"special\", \"options\": {\"match\": \"%s\", \"result\": {\"text\": \"NONE\"}}}]";
    String mappings = MAPPINGS.substring(0, MAPPINGS.length() - 1) + special.formatted(match);
    String defaults = mappings + ", \"color\": {\"mode\": \"fixed\"}";

    assertThat(bands(rows("state-timeline", "", defaults, "1 - NaN 1", 0))).isEqualTo(expected);
  }

  @Test
  void aSecondTimeFieldEndsTheStates() {
    DataField start = DataField.of("start", FieldType.TIME, Column.of(10, 30, 60));
    DataField state =
        DataField.of(
            "state",
            FieldType.STRING,
            Column.of(List.of(Cell.of("deploy"), Cell.of("test"), Cell.of("deploy"))));
    DataField end =
        DataField.of(
            "end", FieldType.TIME, Column.of(List.of(Cell.of(30), Cell.of(40), Cell.NULL)));
    JsonObject panel = (JsonObject) JsonReader.read("{\"type\": \"state-timeline\"}");

    assertThat(bands(content(panel, Json.object(), start, state, end)))
        .isEqualTo("deploy 10-30, test 30-40, deploy 60-100");
  }

  @Test
  void aHistoryWithTooManyPointsIsAMessage() {
    JsonObject panel = (JsonObject) JsonReader.read("{\"type\": \"status-history\"}");
    double[] numbers = IntStream.range(0, 301).mapToDouble(i -> i).toArray();
    DataField time = DataField.of("Time", FieldType.TIME, Column.of(numbers));
    DataField value = DataField.of("state", FieldType.NUMBER, Column.of(numbers));

    assertThat(StateContents.content(panel, List.of(DataFrame.of("A", List.of(time, value))), AREA))
        .isEqualTo(
            new Message(
                "Too many points to visualize properly. Update the query to return fewer points."
                    + " (301 points received)"));
  }

  @Test
  void mergingIsOnUnlessThePanelTurnsItOff() {
    String defaults = MAPPINGS + ", \"color\": {\"mode\": \"fixed\"}";

    assertThat(bands(rows("state-timeline", "", defaults, "1 1", 0))).isEqualTo("UP 0-100");
  }

  /** FAULTS.md B1. */
  @Test
  void withThresholdColorsAndMergingOneStepIsOneBand() {
    String defaults = MAPPINGS + ", " + ONE_STEP + ", \"color\": {\"mode\": \"thresholds\"}";
    StateRows merged = rows("state-timeline", "\"mergeValues\": true", defaults, "1 0 1", 0);
    StateRows plain = rows("state-timeline", "\"mergeValues\": false", defaults, "1 0 1", 0);

    assertThat(bands(merged)).isEqualTo("-∞+ 0-100");
    assertThat(legend(merged)).isEqualTo("-∞+ #ccccdc");
    assertThat(bands(plain)).isEqualTo("UP 0-10, DOWN 10-20, UP 20-100");
    assertThat(legend(plain)).isEqualTo("UP #73BF69, DOWN #F2495C");
  }

  @Test
  void thresholdsAreTheStatesOfAMergedField() {
    String defaults = TWO_STEPS + ", \"unit\": \"s\", \"color\": {\"mode\": \"thresholds\"}";
    StateRows rows = rows("state-timeline", "\"mergeValues\": true", defaults, "1 1.5 2 5 1", 0);

    assertThat(bands(rows)).isEqualTo("< 2 s 0-20, 2 s+ 20-40, < 2 s 40-100");
    assertThat(legend(rows)).isEqualTo("< 2 s #73BF69, 2 s+ #F2495C");
  }

  /** A transformation can leave other values in a field of numbers. */
  @Test
  void aTextInAFieldOfNumbersCountsAsItsNumber() {
    String defaults = TWO_STEPS + ", \"color\": {\"mode\": \"thresholds\"}";
    List<Cell> cells =
        List.of(Cell.of("9"), Cell.of("many"), Cell.of(true), Cell.NULL, Cell.of(2), Cell.of("2"));
    DataField time = DataField.of("Time", FieldType.TIME, Column.of(0, 10, 20, 30, 40, 50));
    DataField value = DataField.of("state", FieldType.NUMBER, Column.of(cells));
    JsonObject panel = (JsonObject) JsonReader.read("{\"type\": \"state-timeline\"}");
    JsonObject fieldConfig = (JsonObject) JsonReader.read("{\"defaults\": {" + defaults + "}}");

    assertThat(bands(content(panel, fieldConfig, time, value)))
        .isEqualTo("2+ 0-10, < 2 10-30, 2+ 40-100");
  }

  @Test
  void aHiddenLegendAndAGradientHaveNoEntries() {
    String fixed = MAPPINGS + ", \"color\": {\"mode\": \"fixed\"}";
    String gradient = "\"color\": {\"mode\": \"continuous-GrYlRd\"}";

    assertThat(legend(rows("state-timeline", "\"legend\": {\"showLegend\": false}", fixed, "1", 0)))
        .isEmpty();
    assertThat(legend(rows("state-timeline", "", gradient, "1 2", 0))).isEmpty();
  }

  @Test
  void cellsOfAHistoryAreAroundTheirTimes() {
    String defaults = MAPPINGS + ", \"color\": {\"mode\": \"fixed\"}";
    StateRows rows = rows("status-history", "", defaults, "1 1 - 0", 0);

    assertThat(rows.history()).isTrue();
    assertThat(bands(rows)).isEqualTo("UP -5-5, UP 5-15, DOWN 25-35");
  }

  @Test
  void aTextThatIsNeverShownIsEmpty() {
    String defaults = MAPPINGS + ", \"color\": {\"mode\": \"fixed\"}";
    StateRows rows = rows("state-timeline", "\"showValue\": \"never\"", defaults, "1", 0);

    assertThat(rows.rows().get(0).bands().get(0).text()).isEmpty();
    assertThat(rows.rows().get(0).bands().get(0).value().text()).isEqualTo("UP");
  }
}

package io.panelwright.show.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.FramesCell;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldState;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.value.DisplayProcessor;
import io.panelwright.show.value.Theme;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FieldOverridesTest {

  private static final Map<String, String> LABELS = labels("job", "api", "instance", "a:1");

  private static Map<String, String> labels(String... parts) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      labels.put(parts[i], parts[i + 1]);
    }
    return labels;
  }

  private static JsonObject json(String text) {
    return (JsonObject) JsonReader.read(text);
  }

  private static DataFrame frame() {
    DataField value =
        new DataField(
            "Value",
            FieldType.NUMBER,
            Optional.of(LABELS),
            Json.object(),
            Column.of(1, 2),
            FieldState.NONE);
    return DataFrame.of(
        "A", List.of(DataField.of("Time", FieldType.TIME, Column.of(1000, 2000)), value));
  }

  private static DataField merged(String fieldConfig) {
    return FieldOverrides.apply(List.of(frame()), json(fieldConfig), text -> text)
        .get(0)
        .fields()
        .get(1);
  }

  /** Defaults and overrides, and the configuration of the field that they give. */
  record Row(String fieldConfig, String merged) {}

  static Stream<Row> rows() {
    return Stream.of(
        new Row(
            "{\"defaults\": {\"custom\": {\"lineWidth\": 2, \"hideFrom\": {\"viz\": false}}},"
                + "\"overrides\": [{\"matcher\": {\"id\": \"byName\", \"options\": \"Other\"},"
                + "\"properties\": [{\"id\": \"custom.lineWidth\", \"value\": 3},"
                + "{\"id\": \"custom.hideFrom.viz\", \"value\": true}]}]}",
            "{\"custom\":{\"lineWidth\":2,\"hideFrom\":{\"viz\":false}}}"),
        new Row(
            "{\"defaults\": {\"custom\": {\"lineWidth\": 2, \"hideFrom\": {\"viz\": false}}},"
                + "\"overrides\": [{\"matcher\": {\"id\": \"byType\", \"options\": \"number\"},"
                + "\"properties\": [{\"id\": \"custom.lineWidth\", \"value\": 3},"
                + "{\"id\": \"custom.hideFrom.viz\", \"value\": true}]}]}",
            "{\"custom\":{\"lineWidth\":3,\"hideFrom\":{\"viz\":true}}}"),
        new Row(
            "{\"defaults\": {\"unit\": \"s\", \"custom\": {\"lineWidth\": 2}},"
                + "\"overrides\": [{\"matcher\": {\"id\": \"numeric\"}, \"properties\": ["
                + "{\"id\": \"custom.lineWidth\", \"value\": null}, {\"id\": \"unit\"}]}]}",
            "{\"custom\":{}}"),
        new Row(
            "{\"defaults\": {}, \"overrides\": [{\"matcher\": {\"id\": \"numeric\"},"
                + "\"properties\": [{\"id\": \"min\", \"value\": \"12px\"},"
                + "{\"id\": \"max\", \"value\": \"none\"}, {\"id\": \"nope\", \"value\": 1}]}]}",
            "{\"min\":12}"),
        new Row("{\"defaults\": {\"min\": 5, \"max\": 1}}", "{\"min\":1,\"max\":5}"),
        new Row("{\"defaults\": {\"color\": {\"fixedColor\": \"red\"}}}", "{}"),
        new Row("{\"defaults\": {\"noValue\": 0}}", "{\"noValue\":\"0\"}"),
        new Row("{}", "{}"),
        new Row(
            "{\"defaults\": {\"displayName\":"
                + "\"${__field.name} ${__field.labels.job} ${__series.name} ${job}\"}}",
            "{\"displayName\":\"Value api {instance=\\\"a:1\\\", job=\\\"api\\\"} ${job}\"}"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aFieldHasDefaultsAndOverrides(Row row) {
    assertThat(merged(row.fieldConfig()).config()).hasToString(row.merged());
  }

  @Test
  void aLabelIsNotReadAsAVariableOfTheDashboard() {
    DataField field =
        new DataField(
            "Value",
            FieldType.NUMBER,
            Optional.of(Map.of("job", "$env ${__field.name}")),
            json("{\"displayName\": \"\"}"),
            Column.of(1),
            FieldState.NONE);

    List<DataFrame> merged =
        FieldOverrides.apply(
            List.of(DataFrame.of("A", List.of(field))),
            json(
                "{\"overrides\": [{\"matcher\": {\"id\": \"numeric\"}, \"properties\": ["
                    + "{\"id\": \"displayName\", \"value\": \"$env ${__field.labels.job}\"}]}]}"),
            text -> text.replace("$env", "prod"));

    assertThat(merged.get(0).fields().get(0).state().displayName())
        .contains("prod $env ${__field.name}");
  }

  @Test
  void overridesOfNestedFramesHaveTheirOwnScope() {
    DataFrame outer =
        DataFrame.of(
            "A",
            List.of(
                DataField.of(
                    "n",
                    FieldType.NESTED_FRAMES,
                    Column.of(List.of(new FramesCell(List.of(frame())), Cell.NULL)))));
    JsonObject config =
        json(
            "{\"defaults\": {}, \"overrides\": [{\"matcher\": {\"id\": \"numeric\","
                + "\"scope\": \"nested\"}, \"properties\": [{\"id\": \"unit\", \"value\": \"s\"}]}]}");

    DataField nested =
        FieldOverrides.apply(List.of(outer), config, text -> text).get(0).fields().get(0);

    FramesCell frames = (FramesCell) nested.values().get(0);
    assertThat(frames.frames().get(0).fields().get(1).config()).hasToString("{\"unit\":\"s\"}");
    assertThat(merged(config.toString()).config().isEmpty()).isTrue();
  }

  @Test
  void aMillionValuesAreNotCopied() {
    double[] numbers = new double[1_000_000];
    Arrays.setAll(numbers, i -> i);
    DataField field = DataField.of("v", FieldType.NUMBER, Column.of(numbers));

    DataField merged =
        FieldOverrides.apply(
                List.of(DataFrame.of("A", List.of(field))),
                json("{\"defaults\": {\"unit\": \"s\"}}"),
                text -> text)
            .get(0)
            .fields()
            .get(0);

    assertThat(merged.values()).isSameAs(field.values());
    assertThat(merged.state().range().orElseThrow().max()).isEqualTo(999_999);
  }

  @Test
  void tenThousandSeriesHaveNamesAndColors() {
    List<DataFrame> frames = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      DataField field =
          new DataField(
              "Value",
              FieldType.NUMBER,
              Optional.of(Map.of("job", "<b>" + i)),
              Json.object(),
              Column.of(i, Double.NaN, Double.POSITIVE_INFINITY),
              FieldState.NONE);
      frames.add(DataFrame.of("A", List.of(field)));
    }

    List<DataFrame> merged =
        FieldOverrides.apply(
            frames,
            json("{\"defaults\": {\"color\": {\"mode\": \"palette-classic\"}}}"),
            text -> text);

    DataField last = merged.get(9_999).fields().get(0);
    assertThat(last.state().displayName()).contains("<b>9999");
    assertThat(DisplayProcessor.of(last, Theme.DARK, ZoneOffset.UTC).display(Cell.of(1)).color())
        .contains("#FFCB7D");
  }
}

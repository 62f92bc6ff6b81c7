package io.panelwright.show.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.frame.VectorReader;
import io.panelwright.show.transform.TransformationChain.Result;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransformationChainTest {

  private static final DataFrame HOSTS =
      frame(
          "A",
          texts("host", "web", "db"),
          numbers("cpu", 10, Double.NaN),
          DataField.of("Time", FieldType.TIME, Column.of(1000, 2000)));

  private static DataFrame frame(String refId, DataField... fields) {
    return DataFrame.of(refId, List.of(fields));
  }

  private static DataField texts(String name, String... values) {
    return DataField.of(
        name, FieldType.STRING, Column.of(Arrays.stream(values).map(Cell::of).toList()));
  }

  private static DataField numbers(String name, double... values) {
    return DataField.of(name, FieldType.NUMBER, Column.of(values));
  }

  private static List<JsonObject> steps(String json) {
    return ((JsonArray) JsonReader.read(json)).objects().toList();
  }

  private static Result apply(List<DataFrame> frames, String json) {
    return TransformationChain.apply(frames, steps(json), UnaryOperator.identity(), ZoneOffset.UTC);
  }

  private static List<String> fields(Result result) {
    return result.frames().stream()
        .flatMap(frame -> frame.fields().stream())
        .map(DataField::name)
        .toList();
  }

  @Test
  void transformationsThatAreNotReproducedAreReportedAndEndTheChain() {
    Result result =
        apply(
            List.of(HOSTS),
            """
            [{"id": "filterFieldsByName", "options": {"include": {"names": ["cpu"]}}},
             {"id": "extractFields", "options": {}}, {"id": "limit", "options": {"limitField": 1}},
             {"id": "madeUp"}, {"id": "configFromData", "disabled": true}, {}]
            """);
    assertThat(result.unsupported()).containsExactly("extractFields", "madeUp", "");
    assertThat(fields(result)).containsExactly("cpu");
    assertThat(result.frames().get(0).length()).isEqualTo(2);
    assertThat(result.errors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          renameByRegex | {"regex": "/(/"} | "/(/" is no regular expression: write /…/ or /…/i
          filterFields | {"include": {"id": "byNme"}} | the matcher "byNme" is unknown: use byName or byRegexp
          filterFields | {"include": {"id": "byTypes", "options": ["time"]}} | the matcher "byTypes" takes no list, not even in Grafana: use byType
          filterFrames | {"include": {"id": "no"}} | the matcher "no" is unknown: use byRefId or byName
          formatString | {"stringField": "cpu"} | the value 10 is no text: select a field of type string, or convert it before
          calculateField | {"reduce": {"reducer": "sun"}} | the reducer "sun" is unknown: use sum or mean
          calculateField | {"mode": "windowFunctions", "window": {"windowSize": 0}} | the window size 0 is not above 0
          calculateField | {"mode": "windowFunctions", "window": {"reducer": "sum"}} | the reducer "sum" has no window: use mean, stdDev or variance
          calculateField | {"mode": "cumulativeFunctions", "cumulative": {"reducer": "max"}} | the reducer "max" is not possible here: use sum or mean
          """)
  void whatGrafanaCannotApplyIsAnErrorThatNamesTheStep(String id, String options, String message) {
    Result result =
        apply(
            List.of(HOSTS),
            "[{\"id\": \"limit\", \"options\": {\"limitField\": 1}}, {\"id\": \""
                + id
                + "\", \"options\": "
                + options
                + "}, {\"id\": \"reduce\"}]");
    assertThat(result.errors()).containsExactly("transformation 2 (" + id + "): " + message);
    assertThat(fields(result)).containsExactly("host", "cpu", "Time");
    assertThat(result.frames().get(0).length()).isEqualTo(1);
  }

  @Test
  void rowsWithNestedTablesAreNeverMerged() {
    DataFrame other = frame("B", texts("host", "db"), numbers("cpu", 3));

    Result result =
        apply(
            List.of(HOSTS, other),
            """
            [{"id": "groupToNestedTable", "options":
                {"fields": {"host": {"operation": "groupby", "aggregations": []},
                            "cpu": {"operation": "aggregate", "aggregations": ["count"]},
                            "Time": {"operation": "aggregate", "aggregations": ["count"]}}}},
             {"id": "merge"}]
            """);

    assertThat(result.errors()).isEmpty();
    assertThat(result.frames().get(0).fields().get(0).values().cells())
        .containsExactly(Cell.of("web"), Cell.of("db"), Cell.of("db"));
  }

  @Test
  void aMatcherThatNoFieldReachesCannotFail() {
    String step =
        "{'id': 'filterFields', 'options': {'include': {'id': 'byTypes', 'options': ['time']}}}";

    Result result = apply(List.of(frame("A")), "[" + step.replace('\'', '"') + "]");

    assertThat(result.errors()).isEmpty();
    assertThat(result.frames()).isEmpty();
  }

  @Test
  void variablesInOptionsAreReplaced() {
    Result result =
        TransformationChain.apply(
            List.of(HOSTS),
            steps(
                """
                [{"id": "filterFieldsByName", "options":
                    {"byVariable": true, "include": {"variable": "$fields"}}}]
                """),
            text -> text.equals("$fields") ? "{host,cpu}" : text,
            ZoneOffset.UTC);
    assertThat(fields(result)).containsExactly("host", "cpu");
  }

  @Test
  void timesAreInTheZoneOfTheDashboard() {
    List<JsonObject> format =
        steps(
            """
            [{"id": "formatTime", "options": {"timeField": "Time", "outputFormat": "HH:mm:ss"}}]
            """);
    Result result =
        TransformationChain.apply(
            List.of(HOSTS), format, UnaryOperator.identity(), ZoneId.of("Europe/Berlin"));
    assertThat(result.frames().get(0).fields().get(2).values().get(0))
        .isEqualTo(Cell.of("01:00:01"));
  }

  @Test
  void aFieldKeepsTheNameThatAnEarlierStepUsed() {
    DataFrame twice = frame("A", numbers("x", 1), numbers("x", 2));
    Result result =
        apply(
            List.of(twice),
            """
            [{"id": "organize", "options": {"excludeByName": {"x 1": true}}},
             {"id": "organize", "options": {"renameByName": {"x 2": "second"}}}]
            """);
    assertThat(result.frames().get(0).fields().get(0).config().string("displayName"))
        .isEqualTo(Optional.of("second"));
  }

  @Test
  void joinsThatMultiplyRowsEnd() {
    String[] same = new String[2000];
    Arrays.fill(same, "a");
    List<DataFrame> frames = List.of(frame("A", texts("k", same)), frame("B", texts("k", same)));
    Result result =
        apply(
            frames,
            """
            [{"id": "joinByField", "options": {"byField": "k", "mode": "inner"}}]
            """);
    assertThat(result.errors())
        .containsExactly(
            "transformation 1 (joinByField): the join has more than 1000000 rows: join by a field"
                + " whose values do not repeat in both tables");
  }

  @Test
  void optionsOfWrongTypesNeverThrow() {
    JsonObject file = VectorReader.file("transformations.json");
    List<DataFrame> hostile = hostileFrames();
    Set<String> failures = new LinkedHashSet<>();
    Set<JsonObject> steps = new LinkedHashSet<>();
    for (JsonObject row : file.array("cases").objects().toList()) {
      row.object("in").array("transformations").objects().forEach(steps::add);
    }
    int runs = 0;
    for (JsonObject step : steps) {
      for (Json changed : variants(step.object("options"))) {
        JsonObject broken = step.with("options", changed);
        try {
          TransformationChain.apply(
              hostile, List.of(broken), UnaryOperator.identity(), ZoneOffset.UTC);
        } catch (RuntimeException e) {
          failures.add(e + " at " + e.getStackTrace()[0] + ": " + broken);
        }
        runs++;
      }
    }
    assertThat(failures).isEmpty();
    assertThat(runs).isGreaterThan(5000);
  }

  /** The value with each of its parts replaced by values of other types. */
  private static List<Json> variants(Json json) {
    List<Json> variants =
        new ArrayList<>(
            List.of(
                JsonNull.NULL,
                Json.of(-1.5),
                Json.of("(["),
                Json.of(true),
                Json.array(),
                Json.array(Json.of(1), Json.object()),
                Json.object().with("host", 3)));
    if (json instanceof JsonObject object) {
      object
          .members()
          .forEach(
              (key, value) ->
                  variants(value).forEach(other -> variants.add(object.with(key, other))));
    } else if (json instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        variants(array.items().get(i))
            .forEach(
                other -> {
                  List<Json> items = new ArrayList<>(array.items());
                  items.set(index, other);
                  variants.add(new JsonArray(items));
                });
      }
    }
    return variants;
  }

  /** Values of other types than their fields, fields of other lengths, no fields. */
  private static List<DataFrame> hostileFrames() {
    List<Cell> mixed =
        List.of(
            Cell.of(Double.NaN),
            Cell.NULL,
            Cell.UNDEFINED,
            Cell.of("1"),
            Cell.of(true),
            Cell.of(Double.POSITIVE_INFINITY),
            new Cell.JsonCell(Json.array(Json.of(1), JsonNull.NULL)),
            new Cell.FramesCell(List.of(HOSTS)));
    List<DataField> fields = new ArrayList<>();
    for (FieldType type : FieldType.values()) {
      fields.add(DataField.of("host", type, Column.of(mixed)));
      fields.add(DataField.of("", type, Column.of(List.of(Cell.of("<b>")))));
      fields.add(DataField.of("cpu", type, Column.of(List.of())));
    }
    fields.add(DataField.of("Time", FieldType.TIME, Column.of(mixed)));
    fields.add(DataField.of("Value", FieldType.NUMBER, Column.of(mixed)));
    return List.of(
        frame("A", fields.toArray(DataField[]::new)), frame("B"), HOSTS, frame("", fields.get(0)));
  }
}

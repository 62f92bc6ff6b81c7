package io.panelwright.show.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.transform.TransformationChain.Result;
import io.panelwright.testing.CpuTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Loose ceilings for tables and frames of the size that a browser shows. */
class TransformationSpeedTest {

  private static DataFrame frame(String refId, DataField... fields) {
    return DataFrame.of(refId, List.of(fields));
  }

  private static DataField numbers(String name, double... values) {
    return DataField.of(name, FieldType.NUMBER, Column.of(values));
  }

  @Test
  void tenThousandRowsTakeMilliseconds() {
    List<DataFrame> tables = List.of(table("A", 10_000), table("B", 10_000));
    assertThat(millis(tables, "merge", "{}")).isLessThan(2000);
    List<DataFrame> oneKey = List.of(sameKey("A"), sameKey("B"));
    assertThat(millis(oneKey, "merge", "{}")).isLessThan(2000);
    assertThat(millis(tables, "joinByField", "{\"byField\": \"key\"}")).isLessThan(2000);
    assertThat(millis(tables, "joinByField", "{\"byField\": \"key\", \"mode\": \"inner\"}"))
        .isLessThan(2000);
    String group =
        """
        {"fields": {"group": {"operation": "groupby", "aggregations": []},
                    "v1 A": {"operation": "aggregate", "aggregations": ["sum", "p95"]}}}
        """;
    assertThat(millis(tables.subList(0, 1), "groupBy", group)).isLessThan(2000);
    String sort = "{\"sort\": [{\"field\": \"key\", \"desc\": true}]}";
    assertThat(millis(tables.subList(0, 1), "sortBy", sort)).isLessThan(2000);
  }

  private static DataFrame table(String refId, int rows) {
    List<DataField> fields = new ArrayList<>();
    fields.add(column("key", rows, i -> Cell.of("key " + i)));
    fields.add(column("group", rows, i -> Cell.of("group " + i % 100)));
    for (int c = 1; c < 9; c++) {
      int factor = c;
      double[] values = IntStream.range(0, rows).mapToDouble(i -> i * factor % 977).toArray();
      fields.add(numbers("v" + c + " " + refId, values));
    }
    return DataFrame.of(refId, fields);
  }

  private static DataFrame sameKey(String refId) {
    double[] values = IntStream.range(0, 10_000).mapToDouble(i -> i).toArray();
    return frame(refId, column("key", 10_000, i -> Cell.of("same")), numbers("v " + refId, values));
  }

  private static DataField column(String name, int rows, IntFunction<Cell> cell) {
    return DataField.of(
        name, FieldType.STRING, Column.of(IntStream.range(0, rows).mapToObj(cell).toList()));
  }

  @Test
  void tenThousandFramesTakeMilliseconds() {
    List<DataFrame> frames =
        IntStream.range(0, 10_000)
            .mapToObj(
                i ->
                    frame(
                        "A",
                        DataField.of("Time", FieldType.TIME, Column.of(1000.0 * i)),
                        numbers("Value " + i, i)))
            .toList();
    assertThat(millis(frames, "merge", "{}")).isLessThan(3000);
    assertThat(millis(frames, "joinByField", "{\"byField\": \"Time\"}")).isLessThan(3000);
    assertThat(millis(frames, "reduce", "{\"reducers\": [\"max\"]}")).isLessThan(3000);
    assertThat(millis(frames, "organize", "{\"renameByName\": {\"a\": \"b\"}}")).isLessThan(3000);
    assertThat(millis(frames, "seriesToRows", "{}")).isLessThan(3000);
    assertThat(millis(frames, "concatenate", "{}")).isLessThan(3000);
  }

  private static double millis(List<DataFrame> frames, String id, String options) {
    String json = "[{\"id\": \"" + id + "\", \"options\": " + options + "}]";
    long start = CpuTime.nanos();
    List<JsonObject> steps = ((JsonArray) JsonReader.read(json)).objects().toList();
    Result result =
        TransformationChain.apply(frames, steps, UnaryOperator.identity(), ZoneOffset.UTC);
    double millis = (CpuTime.nanos() - start) / 1e6;
    assertThat(result.errors()).isEmpty();
    assertThat(result.frames()).isNotEmpty();
    return millis;
  }
}

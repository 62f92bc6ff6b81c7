package io.panelwright.show.reduce;

import static io.panelwright.show.frame.VectorReader.objects;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.frame.VectorReader;
import io.panelwright.show.reduce.Reducers.Info;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReducersTest {

  @Test
  void eachReducerAloneGivesTheResultOfGrafana() {
    List<String> faults = new ArrayList<>();
    for (JsonObject vector : objects(VectorReader.file("reducers.json").array("vectors"))) {
      DataField field = VectorReader.field(vector.object("in").object("field"));
      vector
          .object("out")
          .members()
          .forEach(
              (id, expected) -> compare(vector, id, expected, Reducers.reduce(id, field), faults));
    }
    assertThat(faults).isEmpty();
  }

  private static void compare(
      JsonObject vector, String id, Json expected, Cell actual, List<String> faults) {
    if (!VectorReader.isEqual(expected, actual)) {
      faults.add(vector.string("name") + " " + id + ": " + expected + " but " + actual);
    }
  }

  @Test
  void allReducersTogetherGiveTheResultsOfGrafana() {
    List<String> faults = new ArrayList<>();
    for (JsonObject vector : objects(VectorReader.file("reducers.json").array("vectors"))) {
      DataField field = VectorReader.field(vector.object("in").object("field"));
      List<String> ids = List.copyOf(vector.object("out").members().keySet());
      Map<String, Cell> results = Reducers.reduceAll(ids, field);
      for (String id : ids) {
        JsonObject expected =
            vector.object("togetherDiffers").has(id)
                ? vector.object("togetherDiffers")
                : vector.object("out");
        compare(vector, id, expected.get(id).orElseThrow(), results.get(id), faults);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void namesAndFlagsAreThoseOfGrafana() {
    List<Info> expected =
        objects(VectorReader.file("reducers.json").array("reducers")).stream()
            .map(
                reducer ->
                    new Info(
                        reducer.string("id").orElseThrow(),
                        reducer.string("name").orElseThrow(),
                        reducer.string("description").orElseThrow(),
                        reducer.get("preservesUnits").equals(Optional.of(JsonBoolean.TRUE))))
            .toList();

    List<Info> actual = Reducers.all().stream().filter(info -> expected.contains(info)).toList();

    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void anOldAliasIsItsReducer() {
    DataField field = DataField.of("v", FieldType.NUMBER, Column.of(1, 2, 6));

    assertThat(Stream.of("current", "avg", "total", "nope").map(id -> Reducers.reduce(id, field)))
        .containsExactly(Cell.of(6), Cell.of(3), Cell.of(9), Cell.UNDEFINED);
    assertThat(Stream.of("current", "p22", "nope").map(Reducers::name))
        .containsExactly("Last *", "22nd %", "nope");
  }

  @Test
  void valuesThatAreNoNumbersInALongListBreakNothing() {
    double[] values = new double[2_000];
    Arrays.setAll(values, i -> i % 7 == 0 ? Double.NaN : i % 100);
    DataField field = DataField.of("v", FieldType.NUMBER, Column.of(values));

    assertThat(Reducers.reduce("p50", field)).isInstanceOf(Cell.NumberCell.class);
  }
}

package io.panelwright.show.value;

import static io.panelwright.show.frame.VectorReader.isEqual;
import static io.panelwright.show.frame.VectorReader.objects;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.VectorReader;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DisplayProcessorTest {

  /** The clock of the vectors: 2026-01-15T12:34:56Z. */
  private static final long NOW = 1768480496000L;

  @Test
  void displayValuesAreThoseOfGrafana() {
    Map<String, Integer> passed = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    int exceptions = 0;
    List<JsonObject> vectors = objects(VectorReader.file("display-processor.json").array("cases"));
    for (JsonObject vector : vectors) {
      List<String> found = new ArrayList<>();
      check(vector, found);
      passed.merge(vector.string("group").orElseThrow(), found.isEmpty() ? 1 : 0, Integer::sum);
      if (!found.isEmpty() && isGuessedDate(vector)) {
        exceptions++;
      } else {
        faults.addAll(found);
      }
    }
    assertThat(faults).isEmpty();
    assertThat(exceptions).isLessThan(vectors.size() / 100);
    assertThat(passed).allSatisfy((group, count) -> assertThat(count).isPositive());
  }

  /**
   * Whether a text has a date unit. A browser finds a time in almost any text with digits, and that
   * in the zone of its user: {@code web-7} is July 2001. Here, only ISO 8601 texts are times.
   */
  private static boolean isGuessedDate(JsonObject vector) {
    JsonObject field = vector.object("in").object("field");
    String unit = field.object("config").string("unit").orElse("");
    return field.string("type").equals(Optional.of("string"))
        && (unit.startsWith("dateTime") || unit.startsWith("time:"));
  }

  private static void check(JsonObject vector, List<String> faults) {
    JsonObject in = vector.object("in");
    DisplayProcessor processor =
        DisplayProcessor.of(VectorReader.field(in.object("field")), theme(in), zone(in), NOW);
    List<Cell> values = VectorReader.cells(in.array("values"));
    List<JsonObject> expected = objects(vector.array("out"));
    OptionalInt decimals =
        in.integer("adjacentDecimals")
            .map(d -> OptionalInt.of(d.intValue()))
            .orElse(OptionalInt.empty());
    for (int i = 0; i < values.size(); i++) {
      DisplayValue actual = processor.compute(values.get(i), decimals);
      if (!isSame(expected.get(i), actual)) {
        faults.add(
            vector.integer("id").orElse(0L)
                + " "
                + in
                + "\n  "
                + in.array("values").items().get(i)
                + ": "
                + expected.get(i)
                + "\n  but "
                + actual);
      }
    }
  }

  static Theme theme(JsonObject in) {
    return in.string("theme").equals(Optional.of("light")) ? Theme.LIGHT : Theme.DARK;
  }

  private static ZoneId zone(JsonObject in) {
    String zone = in.string("timeZone").orElse("utc");
    return ZoneId.of(zone.equals("utc") || zone.equals("browser") ? "UTC" : zone);
  }

  private static boolean isSame(JsonObject expected, DisplayValue actual) {
    FormattedValue text = actual.formatted();
    return expected.string("text").equals(Optional.of(text.text()))
        && expected.string("prefix").orElse("").equals(text.prefix().orElse(""))
        && expected.string("suffix").orElse("").equals(text.suffix().orElse(""))
        && isEqual(expected.get("numeric").orElseThrow(), Cell.of(actual.numeric()))
        && expected.string("color").equals(actual.color())
        && expected.string("icon").equals(actual.icon())
        && expected.has("percent") == actual.percent().isPresent()
        && (actual.percent().isEmpty()
            || isEqual(
                expected.get("percent").orElseThrow(), Cell.of(actual.percent().getAsDouble())));
  }

  @Test
  void seriesColorsAreThoseOfGrafana() {
    List<String> faults = new ArrayList<>();
    JsonObject file = VectorReader.file("display-processor.json");
    for (JsonObject vector : objects(file.array("seriesColors"))) {
      JsonObject in = vector.object("in");
      DataField field = VectorReader.field(in.object("field"));
      FieldScale.Position actual = FieldScale.ofSeries(field, theme(in));
      JsonObject expected = vector.object("out");
      Json percent = expected.get("percent").orElseThrow();
      if (!expected.string("color").equals(Optional.of(actual.color()))
          || !isEqual(percent, Cell.of(actual.percent()))) {
        faults.add(vector + "\n  but " + actual);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void valuesWithoutFieldAreThoseOfGrafana() {
    JsonObject file = VectorReader.file("display-processor.json");
    for (JsonObject vector : objects(file.array("extra"))) {
      List<Cell> values = VectorReader.cells(vector.object("in").array("values"));
      List<JsonObject> expected = objects(vector.array("out"));
      for (int i = 0; i < values.size(); i++) {
        Cell value = values.get(i);
        if (vector.string("op").orElseThrow().equals("rawDisplay")) {
          assertThat(DisplayProcessor.raw(value))
              .isEqualTo(expected.get(i).string("text").orElseThrow());
        } else {
          DisplayValue actual = DisplayProcessor.withoutField(value);
          assertThat(actual.text()).isEqualTo(expected.get(i).string("text").orElseThrow());
          assertThat(
                  isEqual(expected.get(i).get("numeric").orElseThrow(), Cell.of(actual.numeric())))
              .isTrue();
        }
      }
    }
  }
}

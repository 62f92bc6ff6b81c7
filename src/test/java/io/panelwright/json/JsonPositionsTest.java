package io.panelwright.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelwright.Corpus;
import io.panelwright.diagnostic.Lines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPositionsTest {

  private static final String TEXT =
      """
      {
        "title": "é 😀",
        "panels": [
          {"id": 1, "x": {}},
          {"id" : -2.5e3 , "targets": [ { "expr": "a\\nb" } ]}
        ], "last": null
      }
      """;

  /** Pointer, and line:column of the value; where it is missing, of what is around it. */
  @ParameterizedTest
  @CsvSource({
    "'', 1:1",
    "title, 2:12",
    "panels, 3:13",
    "panels/0, 4:5",
    "panels/0/id, 4:12",
    "panels/0/x, 4:20",
    "panels/1/id, 5:13",
    "panels/1/targets/0/expr, 5:45",
    "last, 6:14",
    "panels/1/title, 5:5",
    "panels/2, 3:13",
    "panels/x/y, 3:13",
    "title/0, 2:12",
    "nothing, 1:1"
  })
  void tellsWhereAValueStarts(String pointer, String place) {
    List<String> names = pointer.isEmpty() ? List.of() : List.of(pointer.split("/"));
    for (String text : List.of(TEXT, TEXT.replace("\n", "\r\n"), "\uFEFF" + TEXT)) {
      Lines lines = Lines.of(text);
      int start = JsonPositions.of(text).start(names);
      assertThat(lines.line(start) + ":" + lines.column(start)).isEqualTo(place);
    }
  }

  /** What stands at each place of a real dashboard is the value that the reader has there. */
  @Test
  void everyPartOfEveryRealDashboardIsItsValue() {
    for (Corpus.File file : Corpus.files()) {
      for (String text : List.of(file.text(), "\uFEFF" + file.text().replace("\n", "\r\n"))) {
        JsonPositions positions = JsonPositions.of(text);
        assertSame(text, positions, JsonReader.read(text), List.of());
      }
    }
  }

  private static void assertSame(
      String text, JsonPositions positions, Json value, List<String> pointer) {
    JsonPositions.Part part = positions.part(pointer).orElseThrow();
    if (value instanceof JsonObject object) {
      assertThat(part.parts().keySet()).containsExactlyElementsOf(object.members().keySet());
      assertThat(text.charAt(part.start())).isEqualTo('{');
      assertThat(text.charAt(part.end() - 1)).isEqualTo('}');
      object.members().forEach((key, v) -> assertSame(text, positions, v, with(pointer, key)));
    } else if (value instanceof JsonArray array) {
      assertThat(part.parts()).hasSize(array.size());
      assertThat(text.charAt(part.start())).isEqualTo('[');
      assertThat(text.charAt(part.end() - 1)).isEqualTo(']');
      for (int i = 0; i < array.size(); i++) {
        assertSame(text, positions, array.items().get(i), with(pointer, String.valueOf(i)));
      }
    } else {
      String there = text.substring(part.start(), part.end());
      assertThat(JsonReader.read(there)).isEqualTo(value);
      assertThat(there).isEqualTo(there.strip());
    }
  }

  private static List<String> with(List<String> pointer, String name) {
    List<String> longer = new ArrayList<>(pointer);
    longer.add(name);
    return longer;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1,]", "\u0000", "{} {}"})
  void refusesWhatTheReaderRefuses(String text) {
    assertThatThrownBy(() -> JsonPositions.of(text)).isInstanceOf(JsonException.class);
  }

  @Test
  @Timeout(20)
  void isLinear() {
    String small = "[" + "{\"a\":[1,\"b\"]},".repeat(20_000) + "0]";
    String large = "[" + "{\"a\":[1,\"b\"]},".repeat(200_000) + "0]";
    JsonPositions.of(small);
    Duration one = time(small);
    Duration ten = time(large);
    assertThat(ten).isLessThan(one.multipliedBy(60).plusMillis(500));
    assertThat(JsonPositions.of(large).start(List.of("200000"))).isEqualTo(large.length() - 2);
  }

  private static Duration time(String text) {
    long start = System.nanoTime();
    Map<String, JsonPositions.Part> parts =
        JsonPositions.of(text).part(List.of()).orElseThrow().parts();
    assertThat(parts).isNotEmpty();
    return Duration.ofNanos(System.nanoTime() - start);
  }
}

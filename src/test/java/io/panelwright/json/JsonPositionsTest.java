package io.panelwright.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelwright.testing.CpuTime;
import io.panelwright.testing.DashboardCorpus;
import io.panelwright.text.LineIndex;
import java.time.Duration;
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

  /** Pointer, and line:column of the value or of the innermost enclosing value that exists. */
  @ParameterizedTest
  @CsvSource({
    "'', 1:1",
    "/title, 2:12",
    "/panels, 3:13",
    "/panels/0, 4:5",
    "/panels/0/id, 4:12",
    "/panels/0/x, 4:20",
    "/panels/1/id, 5:13",
    "/panels/1/targets/0/expr, 5:45",
    "/last, 6:14",
    "/panels/1/title, 5:5",
    "/panels/2, 3:13",
    "/panels/x/y, 3:13",
    "/title/0, 2:12",
    "/nothing, 1:1"
  })
  void theStartOfAValueIsFound(String pointer, String position) {
    for (String text : List.of(TEXT, TEXT.replace("\n", "\r\n"), "\uFEFF" + TEXT)) {
      LineIndex lines = LineIndex.of(text);
      int start = JsonPositions.parse(text).startIndex(JsonPointer.parse(pointer));
      assertThat(lines.lineNumber(start) + ":" + lines.column(start)).isEqualTo(position);
    }
  }

  /** The text at each position of a real dashboard is the value that the reader returns. */
  @Test
  void everyRangeOfEveryRealDashboardIsItsValue() {
    for (DashboardCorpus.File file : DashboardCorpus.files()) {
      for (String text : List.of(file.text(), "\uFEFF" + file.text().replace("\n", "\r\n"))) {
        JsonPositions positions = JsonPositions.parse(text);
        assertSame(text, positions, JsonReader.read(text), JsonPointer.ROOT);
      }
    }
  }

  private static void assertSame(
      String text, JsonPositions positions, Json value, JsonPointer pointer) {
    JsonPositions.Range part = positions.range(pointer).orElseThrow();
    if (value instanceof JsonObject object) {
      assertThat(part.children().keySet()).containsExactlyElementsOf(object.members().keySet());
      assertThat(text.charAt(part.start())).isEqualTo('{');
      assertThat(text.charAt(part.end() - 1)).isEqualTo('}');
      object.members().forEach((key, v) -> assertSame(text, positions, v, pointer.child(key)));
    } else if (value instanceof JsonArray array) {
      assertThat(part.children()).hasSize(array.size());
      assertThat(text.charAt(part.start())).isEqualTo('[');
      assertThat(text.charAt(part.end() - 1)).isEqualTo(']');
      for (int i = 0; i < array.size(); i++) {
        assertSame(text, positions, array.items().get(i), pointer.child(i));
      }
    } else {
      String there = text.substring(part.start(), part.end());
      assertThat(JsonReader.read(there)).isEqualTo(value);
      assertThat(there).isEqualTo(there.strip());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1,]", "\u0000", "{} {}"})
  void invalidJsonIsRejected(String text) {
    assertThatThrownBy(() -> JsonPositions.parse(text)).isInstanceOf(JsonException.class);
  }

  @Test
  @Timeout(20)
  void parsingTimeIsLinear() {
    String small = "[" + "{\"a\":[1,\"b\"]},".repeat(20_000) + "0]";
    String large = "[" + "{\"a\":[1,\"b\"]},".repeat(200_000) + "0]";
    JsonPositions.parse(small);
    Duration one = time(small);
    Duration ten = time(large);
    assertThat(ten).isLessThan(one.multipliedBy(60).plusMillis(500));
    assertThat(JsonPositions.parse(large).startIndex(JsonPointer.of("200000")))
        .isEqualTo(large.length() - 2);
  }

  private static Duration time(String text) {
    long start = CpuTime.nanos();
    Map<String, JsonPositions.Range> parts =
        JsonPositions.parse(text).range(JsonPointer.ROOT).orElseThrow().children();
    assertThat(parts).isNotEmpty();
    return Duration.ofNanos(CpuTime.nanos() - start);
  }
}

package io.panelwright.importer.migration.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaScriptCoercionTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          12            | 12
          '"12px"'      | 12
          '" \\t -1.5e2 "' | -150
          '".5"'        | 0.5
          '"5."'        | 5
          '"1e"'        | 1
          '"1e00002"'   | 100
          '"1e99999"'   |
          '"1e-99999"'  | 0
          '"px"'        |
          '""'          |
          true          |
          null          |
          [1]           |
          """)
  void parseFloatReadsTheNumberThatATextBeginsWith(String json, Double number) {
    assertThat(JavaScriptCoercion.parseFloat(Optional.of(JsonReader.read(json))))
        .isEqualTo(number == null ? OptionalDouble.empty() : OptionalDouble.of(number));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"0, false", "1, true", "'\"\"', false", "'\"0\"', true", "null, false", "[], true"})
  void aKeyMayHaveDotsAndAPathIsSplitAtThem(String json, boolean isTruthy) {
    Json value = JsonReader.read(json);
    JsonObject byKey = Json.object().with("a.b", value);
    JsonObject byPath = Json.object().with("a", Json.object().with("b", value));

    assertThat(JavaScriptCoercion.isTruthy(byKey, "a.b")).isEqualTo(isTruthy);
    assertThat(JavaScriptCoercion.isTruthyAt(byPath, "a.b")).isEqualTo(isTruthy);
    assertThat(JavaScriptCoercion.isTruthy(byPath, "a.b")).isFalse();
    assertThat(JavaScriptCoercion.isTruthyAt(byKey, "a.b")).isFalse();
  }

  @Test
  void anAbsentNumberIsEmpty() {
    assertThat(JavaScriptCoercion.parseFloat(Optional.empty())).isEmpty();
  }
}

package io.panelwright.grafana.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.panelwright.json.Json;
import io.panelwright.json.JsonReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionSchemaTest {

  /** Values are separated by a space. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "BOOLEAN           | true false                     | 1 \"true\" null [] {}",
        "NUMBER            | 1 -0.5 1e9                     | \"1\" true null []",
        "STRING            | \"\" \"a\"                     | 1 true null [\"a\"]",
        "STRINGS           | [] [\"a\",\"b\"]               | \"a\" [1] [\"a\",null] {}",
        "NUMBERS           | [] [1,2.5]                     | 1 [\"1\"] [1,null] {}",
        "BOOLEAN_OR_NUMBER | true false 3600000             | \"1\" null []",
        "STRING_OR_NUMBER  | \"50%\" 50                     | true null []",
        "OBJECT            | {} {\"a\":1}                   | [] 1 \"{}\" null",
        "ANY               | {} [] 1 \"a\" true null        |"
      })
  void anOptionAcceptsItsTypeOnly(OptionSchema.ValueKind type, String valid, String invalid) {
    OptionSchema option = new OptionSchema("a.b", type, List.of(), Optional.empty());

    for (String value : valid.split(" ")) {
      assertThat(option.validate(JsonReader.read(value))).as(value).isEmpty();
    }
    for (String value : invalid == null ? new String[0] : invalid.split(" ")) {
      assertThat(option.validate(JsonReader.read(value)))
          .as(value)
          .contains("a.b takes " + option.expectation() + ", found " + value);
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "timeseries | legend.placement | \"botom\" | legend.placement takes one of bottom, right,"
            + " found \"botom\"; did you mean \"bottom\"?",
        "timeseries | legend.placement | \"left\"  | legend.placement takes one of bottom, right,"
            + " found \"left\"",
        "timeseries | legend.placement | 1         | legend.placement takes one of bottom, right,"
            + " found 1",
        "timeseries | tooltip.mode     | \"Multi\" | tooltip.mode takes one of multi, none, single,"
            + " found \"Multi\"; did you mean \"multi\"?",
        "timeseries | legend.calcs     | \"mean\"  | legend.calcs takes a list of texts, found \"mean\"",
        "timeseries | legend.width     | true      | legend.width takes a text or a number, found true",
        "stat       | wideLayout       | \"yes\"   | wideLayout takes true or false, found \"yes\"",
        "timeseries | legend.placement | \"right\" |"
      })
  void aMessageHasTheOptionTheValueAndASuggestion(
      String panel, String path, String value, String message) {
    OptionSchema option =
        GrafanaSchema.forProfile(Profile.DEFAULT)
            .panel(panel)
            .orElseThrow()
            .option(path)
            .orElseThrow();

    assertThat(option.validate(JsonReader.read(value)).orElse(null)).isEqualTo(message);
  }

  @Test
  void anEnumeratedNumberIsNotQuoted() {
    List<Json> values = List.of(Json.of(-1), Json.of(0), Json.of(1));
    OptionSchema option =
        new OptionSchema("barAlignment", OptionSchema.ValueKind.ENUM, values, Optional.empty());

    assertThat(option.validate(Json.of(2))).contains("barAlignment takes one of -1, 0, 1, found 2");
    assertThat(option.validate(Json.of("0")))
        .contains("barAlignment takes one of -1, 0, 1, found \"0\"");
    assertThat(option.validate(Json.of(-1))).isEmpty();
  }

  @Test
  void aTypeHasTheNameInTheResource() {
    assertThat(OptionSchema.ValueKind.byId("string[]")).isEqualTo(OptionSchema.ValueKind.STRINGS);
    assertThatIllegalStateException()
        .isThrownBy(() -> OptionSchema.ValueKind.byId("bool"))
        .withMessage("schema.json: unknown type \"bool\"");
  }
}

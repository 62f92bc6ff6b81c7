package io.panelwright.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.panelwright.json.Json;
import io.panelwright.json.JsonReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionTest {

  /** Values apart by a space. */
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
  void anOptionTakesItsTypeOnly(Option.Type type, String taken, String refused) {
    Option option = new Option("a.b", type, List.of(), Optional.empty());

    for (String value : taken.split(" ")) {
      assertThat(option.complaint(JsonReader.read(value))).as(value).isEmpty();
    }
    for (String value : refused == null ? new String[0] : refused.split(" ")) {
      assertThat(option.complaint(JsonReader.read(value)))
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
  void aComplaintNamesTheOptionTheValueAndTheNearestWord(
      String panel, String path, String value, String complaint) {
    Option option =
        Vocabulary.of(Profile.DEFAULT).panel(panel).orElseThrow().option(path).orElseThrow();

    assertThat(option.complaint(JsonReader.read(value)).orElse(null)).isEqualTo(complaint);
  }

  @Test
  void anEnumeratedNumberIsNamedPlainly() {
    List<Json> values = List.of(Json.of(-1), Json.of(0), Json.of(1));
    Option option = new Option("barAlignment", Option.Type.ENUM, values, Optional.empty());

    assertThat(option.complaint(Json.of(2)))
        .contains("barAlignment takes one of -1, 0, 1, found 2");
    assertThat(option.complaint(Json.of("0")))
        .contains("barAlignment takes one of -1, 0, 1, found \"0\"");
    assertThat(option.complaint(Json.of(-1))).isEmpty();
  }

  @Test
  void aTypeHasTheWordOfTheResource() {
    for (Option.Type type : Option.Type.values()) {
      assertThat(Option.Type.of(type.word())).isEqualTo(type);
    }
    assertThatIllegalStateException()
        .isThrownBy(() -> Option.Type.of("bool"))
        .withMessage("vocabulary.json: unknown type \"bool\"");
  }
}

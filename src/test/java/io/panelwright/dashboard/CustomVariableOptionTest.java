package io.panelwright.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomVariableOptionTest {

  /** Text and value of each entry, as {@code text=value}, joined by {@code |}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "a,b; a=a|b=b",
        "\" a , b \"; a=a|b=b",
        "\"Basic :  , Detailed : \\,transport\"; Basic=|Detailed=,transport",
        "a\\,b,c; a,b=a,b|c=c",
        "a,,b,; a=a|b=b",
        "a : b : c; a : b=c",
        "a:b; a:b=a:b",
        "a :b; a :b=a :b",
        "\" : b\"; : b=: b",
        "\\,; ,=,",
        "\"\"; \"\"",
        "\" \"; =",
      })
  void aListIsParsedAsGrafanaDoes(String query, String expected) {
    assertThat(
            CustomVariableOption.parseList(query).stream()
                .map(option -> option.text() + "=" + option.value())
                .collect(Collectors.joining("|")))
        .isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void aLongListIsParsedInLinearTime() {
    List<CustomVariableOption> options =
        CustomVariableOption.parseList("a : b : ".repeat(100_000) + ",x".repeat(100_000));

    assertThat(options).hasSize(100_001);
  }
}

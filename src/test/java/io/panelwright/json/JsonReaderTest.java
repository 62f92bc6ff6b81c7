package io.panelwright.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.panelwright.testing.DashboardCorpus;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "-0.0",
        "1.0",
        "1e0",
        "1e-9",
        "1E+9",
        "0.10000000000000001",
        "9007199254740993",
        "123456789012345678901234567890",
        "-1.50",
        "1e99999999999"
      })
  void numbersKeepTheirText(String number) {
    assertThat(JsonReader.read(number)).isEqualTo(new JsonNumber(number));
    assertThat(JsonReader.read("{\"n\":[" + number + "]}")).hasToString("{\"n\":[" + number + "]}");
  }

  @Test
  void aNumberOfAThousandDigitsKeepsItsText() {
    String digits = "9".repeat(1000);

    assertThat(JsonReader.read(digits)).isEqualTo(new JsonNumber(digits));
  }

  static Stream<Arguments> valuesAndTheirCompactNotation() {
    return Stream.of(
        arguments("{\"b\":1,\"a\":2,\"10\":3,\"2\":4}", "{\"b\":1,\"a\":2,\"10\":3,\"2\":4}"),
        arguments("\uFEFF{\"a\":1}", "{\"a\":1}"),
        arguments("\r\n{\r\n\t\"a\" :\r\n[ ]\r\n}\r\n", "{\"a\":[]}"),
        arguments(" null ", "null"),
        arguments("[true,false,null,{},\"\"]", "[true,false,null,{},\"\"]"),
        arguments("{\"\":{\"\":1}}", "{\"\":{\"\":1}}"),
        arguments("\"\\u003c\\/\\u00e9\\ud83d\\ude00\"", "\"</é😀\""),
        arguments("\"\uD83D\uDE00\u2028\u007f\"", "\"😀\u2028\u007f\""),
        arguments("\"\\ud83d\"", "\"\\ud83d\""),
        arguments("\"\\ude00\\ud83d\"", "\"\\ude00\\ud83d\""),
        arguments("\"\uD83D!\"", "\"\\ud83d!\""),
        arguments("\"\\u0000\"", "\"\\u0000\""),
        arguments(
            named("500 lists", "[".repeat(500) + "]".repeat(500)),
            named("the same", "[".repeat(500) + "]".repeat(500))));
  }

  @ParameterizedTest
  @MethodSource("valuesAndTheirCompactNotation")
  void validJsonIsRead(String text, String compact) {
    assertThat(JsonWriter.compact(JsonReader.read(text))).isEqualTo(compact);
  }

  static Stream<Arguments> invalidTexts() {
    String value = "expected a valid value (JSON String, Number, Array, Object or token ";
    String token = "was expecting (JSON String, Number, Array, Object or token ";
    String expectedValues = "'null', 'true' or 'false')";
    return Stream.of(
        arguments("", "1:1", "the text is empty: expected a JSON value"),
        arguments(" \n ", "2:2", "the text is empty: expected a JSON value"),
        arguments("\uFEFF", "1:1", "the text is empty: expected a JSON value"),
        arguments("{} {}", "1:4", "expected the end of the text after the JSON value"),
        arguments("{}\n1", "2:1", "expected the end of the text after the JSON value"),
        arguments("{}x", "1:3", "Unrecognized token 'x': " + token + expectedValues),
        arguments("{}}", "1:3", "Unexpected close marker '}': no open Object to close"),
        arguments(
            "[1",
            "1:3",
            "Unexpected end-of-input: expected close marker for Array"
                + " (start marker at line: 1, column: 1)"),
        arguments(
            "{\"a\":1,\n \"b\":2,\n  \"a\":3}",
            "3:3",
            "the key \"a\" is repeated; the first is on line 1:2: keep one of them"),
        arguments(
            "{\"a\":{\"b\":1},\"c\":{\"b\":1,\"b\":2}}",
            "1:25",
            "the key \"b\" is repeated; the first is on line 1:19: keep one of them"),
        arguments(
            "{\"a\":1,\"\\u0061\":1}",
            "1:8",
            "the key \"a\" is repeated; the first is on line 1:2: keep one of them"),
        arguments("[01]", "1:3", "Invalid numeric value: Leading zeroes not allowed"),
        arguments(
            "[1.]",
            "1:3",
            "Unexpected character (']' (code 93)) in numeric value:"
                + " Decimal point not followed by a digit"),
        arguments(
            "[+1]",
            "1:3",
            "Unexpected character ('+' (code 43)) in numeric value:"
                + " JSON spec does not allow numbers to have plus signs"),
        arguments("[NaN]", "1:5", "Non-standard token 'NaN'"),
        arguments("[.5]", "1:2", "Unexpected character ('.' (code 46)): " + value + expectedValues),
        arguments("[1,]", "1:4", "Unexpected character (']' (code 93)): " + value + expectedValues),
        arguments(
            "{\"a\":1,}",
            "1:8",
            "Unexpected character ('}' (code 125)): was expecting double-quote to start field name"),
        arguments(
            "{'a':1}",
            "1:2",
            "Unexpected character (''' (code 39)): was expecting double-quote to start field name"),
        arguments(
            "// no\n1",
            "1:1",
            "Unexpected character ('/' (code 47)): maybe a (non-standard) comment?"),
        arguments("\r\n[1,\r\n x]", "3:2", "Unrecognized token 'x': " + token + expectedValues),
        arguments(
            "\"a\u0000\"",
            "1:3",
            "Illegal unquoted character ((CTRL-CHAR, code 0)):"
                + " has to be escaped using backslash to be included in string value"),
        arguments(
            "\u0000",
            "1:2",
            "Illegal character ((CTRL-CHAR, code 0)):"
                + " only regular white space (\\r, \\n, \\t) is allowed between tokens"),
        arguments("\"\\x\"", "1:3", "Unrecognized character escape 'x' (code 120)"),
        arguments(
            "\uFEFF\uFEFF1",
            "1:1",
            "Unexpected character ('\uFEFF' (code 65279 / 0xfeff)): " + value + expectedValues),
        arguments(
            named("100,000 lists", "[".repeat(100_000)),
            "1:502",
            "Document nesting depth (501) exceeds the maximum allowed (500)"),
        arguments(
            named("100,000 objects", "{\"a\":".repeat(100_000)),
            "1:2502",
            "Document nesting depth (501) exceeds the maximum allowed (500)"),
        arguments(
            named("two million lists", "[" + "[],".repeat(1_000_000)),
            "1:3000001",
            "Token count (2000001) exceeds the maximum allowed (2000000)"),
        arguments(
            named("2000 digits", "9".repeat(2000)),
            "1:2001",
            "Number value length (2000) exceeds the maximum allowed (1000)"));
  }

  @ParameterizedTest
  @MethodSource("invalidTexts")
  void anErrorHasAPositionAndAReason(String text, String position, String message) {
    JsonException refused = catchThrowableOfType(JsonException.class, () -> JsonReader.read(text));

    assertThat(refused).hasMessage(message);
    assertThat(refused.line() + ":" + refused.column()).isEqualTo(position);
  }

  @Test
  void realDashboardsAreUnchangedAfterReadingAndWriting() throws IOException {
    List<DashboardCorpus.File> files = DashboardCorpus.files();

    assertThat(files).hasSizeGreaterThan(400);
    for (DashboardCorpus.File file : files) {
      Json first = JsonReader.read(file.text());
      String written = JsonWriter.pretty(first);
      assertThat(JsonReader.read(written).equals(first)).as(file.name()).isTrue();
      assertThat(tokens(written)).as(file.name()).isEqualTo(tokens(file.text()));
    }
  }

  /** The tokens of a text as Jackson reads them, to compare the written text with the original. */
  private static String tokens(String text) throws IOException {
    var tokens = new StringBuilder();
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        tokens.append(token).append(' ').append(parser.getText()).append('\n');
      }
    }
    return tokens.toString();
  }
}

package io.panelwright.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonWriterTest {

  @Test
  void theOutputEqualsJsonStringifyWithTwoSpaces() {
    Json value =
        Json.object()
            .with("title", "Latency \"p95\" <ms> & more / é 😀")
            .with("empty", Json.object().with("list", Json.array()).with("object", Json.object()))
            .with("list", Json.array(Json.of(1), Json.of(0.5), JsonNull.NULL, Json.of(true)))
            .with("nested", Json.array(Json.array(Json.array()), Json.object().with("a", 1)))
            .with("", false);

    assertThat(JsonWriter.pretty(value))
        .isEqualTo(
            """
            {
              "title": "Latency \\"p95\\" <ms> & more / é 😀",
              "empty": {
                "list": [],
                "object": {}
              },
              "list": [
                1,
                0.5,
                null,
                true
              ],
              "nested": [
                [
                  []
                ],
                {
                  "a": 1
                }
              ],
              "": false
            }
            """);
  }

  static Stream<Arguments> values() {
    return Stream.of(
        arguments(Json.object(), "{}"),
        arguments(Json.array(), "[]"),
        arguments(Json.of(""), "\"\""),
        arguments(JsonNull.NULL, "null"),
        arguments(Json.of(false), "false"),
        arguments(new JsonNumber("1.50"), "1.50"),
        arguments(Json.of("\"\\/"), "\"\\\"\\\\/\""),
        arguments(Json.of("\b\f\n\r\t"), "\"\\b\\f\\n\\r\\t\""),
        arguments(Json.of("\u0000\u001f\u000b"), "\"\\u0000\\u001f\\u000b\""),
        arguments(Json.of("\u007f\u2028\u00a0"), "\"\u007f\u2028\u00a0\""),
        arguments(Json.of("😀"), "\"😀\""),
        arguments(Json.of("\ud83d"), "\"\\ud83d\""),
        arguments(Json.of("\ude00\ud83d"), "\"\\ude00\\ud83d\""),
        arguments(Json.of("\ud83d\ud83d\ude00\ude00"), "\"\\ud83d😀\\ude00\""),
        arguments(Json.object().with("\n", "a"), "{\"\\n\":\"a\"}"),
        arguments(
            Json.object().with("a", Json.array(Json.of(1), Json.of(2))).with("b", Json.object()),
            "{\"a\":[1,2],\"b\":{}}"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void theCompactNotationHasNoWhiteSpace(Json value, String text) {
    assertThat(JsonWriter.compact(value)).isEqualTo(text);
    assertThat(value).hasToString(text);
  }

  @ParameterizedTest
  @MethodSource("values")
  void thePrettyNotationEndsWithOneNewline(Json value, String text) {
    assertThat(JsonWriter.pretty(value)).endsWith("\n").doesNotEndWith("\n\n");
  }

  @Property(tries = 300)
  void writtenValuesAreReadBackUnchanged(@ForAll("json") Json value) {
    assertThat(JsonReader.read(JsonWriter.pretty(value))).isEqualTo(value);
    assertThat(JsonReader.read(JsonWriter.compact(value))).isEqualTo(value);
    assertThat(JsonWriter.prettyBytes(value))
        .isEqualTo(JsonWriter.pretty(value).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void longTextsAreComplete() {
    String longer = "\u00fc\ud83d\ude00\"".repeat(50_000);
    StringBuilder expected = new StringBuilder("[\n");
    List<Json> items = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      String text = i % 500 == 7 ? longer : "x".repeat(i % 90) + "\u20ac";
      items.add(Json.object().with("k\u00e9\n" + i % 700, text));
      expected
          .append("  {\n    \"k\u00e9\\n" + i % 700 + "\": \"")
          .append(text.replace("\"", "\\\""))
          .append(i == 1999 ? "\"\n  }\n" : "\"\n  },\n");
    }
    String text = JsonWriter.pretty(new JsonArray(items));
    assertThat(text.equals(expected + "]\n")).isTrue();
    assertThat(JsonWriter.prettyBytes(new JsonArray(items)))
        .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<Json> json() {
    Arbitrary<Json> leaf =
        Arbitraries.oneOf(
            Arbitraries.strings().all().ofMaxLength(20).map(Json::of),
            Arbitraries.doubles().map(Json::of),
            Arbitraries.longs().map(Json::of),
            Arbitraries.of(JsonNull.NULL),
            Arbitraries.of(true, false).map(Json::of));
    return Arbitraries.recursive(() -> leaf, JsonWriterTest::around, 0, 3);
  }

  private static Arbitrary<Json> around(Arbitrary<Json> inner) {
    Arbitrary<List<Json>> items = inner.list().ofMaxSize(4);
    Arbitrary<Map<String, Json>> members =
        Arbitraries.maps(Arbitraries.strings().ofMaxLength(6), inner).ofMaxSize(4);
    return Arbitraries.oneOf(items.map(JsonArray::new), members.map(JsonObject::new));
  }

  /** More keys than the writer keeps, and keys with one hash code: "Aa" and "BB" have the same. */
  @Test
  void aFileMayHaveManyDifferentKeys() {
    Json many =
        Json.array(
            IntStream.range(0, 9000).boxed().toList(),
            i -> Json.object().with("key" + i % 3000, i).with(sameHash(i % 64), i));

    assertThat(JsonReader.read(JsonWriter.pretty(many))).isEqualTo(many);
  }

  private static String sameHash(int bits) {
    return IntStream.range(0, 6)
        .mapToObj(bit -> (bits >> bit & 1) == 0 ? "Aa" : "BB")
        .collect(Collectors.joining());
  }
}

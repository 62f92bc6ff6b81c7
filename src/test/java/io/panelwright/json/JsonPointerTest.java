package io.panelwright.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPointerTest {

  /** The examples of RFC 6901, section 5. */
  private static final String RFC_DOCUMENT =
      """
      {"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\\\j": 5,
       "k\\"l": 6, " ": 7, "m~n": 8, "~1": 9}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '`',
      value = {
        "/foo;[\"bar\",\"baz\"]",
        "/foo/0;\"bar\"",
        "/;0",
        "/a~1b;1",
        "/c%d;2",
        "/e^f;3",
        "/g|h;4",
        "/i\\j;5",
        "/k\"l;6",
        "/ ;7",
        "/m~0n;8",
        "/~01;9"
      })
  void pointersResolveAsTheRfcDefines(String text, String value) {
    JsonPointer pointer = JsonPointer.parse(text);
    assertThat(pointer).hasToString(text);
    assertThat(pointer.resolve(JsonReader.read(RFC_DOCUMENT)))
        .hasValueSatisfying(found -> assertThat(found).hasToString(value));
  }

  @Test
  void theRootIsTheEmptyText() {
    assertThat(JsonPointer.parse("")).isEqualTo(JsonPointer.ROOT).hasToString("");
    assertThat(JsonPointer.ROOT.resolve(Json.of(1))).contains(Json.of(1));
    assertThat(JsonPointer.ROOT.last()).isEmpty();
    assertThat(JsonPointer.ROOT.parent()).isEmpty();
    assertThat(JsonPointer.ROOT.ancestors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "#/a", " /a", "/~", "/~2", "/a~/b", "/\n~"})
  void otherTextsAreRejected(String text) {
    assertThatThrownBy(() -> JsonPointer.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"" + text + "\" is not a JSON pointer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/x", "/foo/2", "/foo/00", "/foo/-", "/foo/-1", "/foo/9999999999", "/foo/0/a"})
  void anAbsentValueIsEmpty(String text) {
    assertThat(JsonPointer.parse(text).resolve(JsonReader.read(RFC_DOCUMENT))).isEmpty();
  }

  @Test
  void partsOfAPointer() {
    JsonPointer pointer = JsonPointer.ROOT.child("panels").child(3).child("a/b");
    assertThat(pointer).isEqualTo(JsonPointer.of("panels", "3", "a/b"));
    assertThat(pointer).hasToString("/panels/3/a~1b");
    assertThat(pointer.last()).contains("a/b");
    assertThat(pointer.parent()).contains(JsonPointer.parse("/panels/3"));
    assertThat(pointer.ancestors())
        .containsExactly(
            JsonPointer.ROOT, JsonPointer.parse("/panels"), JsonPointer.parse("/panels/3"));
    assertThat(pointer.index(1)).hasValue(3);
    assertThat(pointer.index(0)).isEmpty();
    assertThat(pointer.index(3)).isEmpty();
    assertThat(pointer.prefix(1).append(pointer.suffix(1))).isEqualTo(pointer);
  }

  @ParameterizedTest
  @CsvSource({
    "/panels/1, '', true",
    "/panels/1, /panels, true",
    "/panels/1, /panels/1, true",
    "/panels/1, /panels/1/title, false",
    "/panels/10, /panels/1, false",
    "/a, /b, false"
  })
  void aPointerIsWithinItselfAndItsAncestors(String pointer, String outer, boolean within) {
    assertThat(JsonPointer.parse(pointer).isWithin(JsonPointer.parse(outer))).isEqualTo(within);
  }

  @Test
  void tokensAreCopied() {
    assertThat(JsonPointer.of("a").tokens()).isEqualTo(List.of("a")).isUnmodifiable();
  }
}

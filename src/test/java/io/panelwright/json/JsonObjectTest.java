package io.panelwright.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonObjectTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{}                         | a       | {\"a\":1}",
        "{}                         | a.b.c   | {\"a\":{\"b\":{\"c\":1}}}",
        "{\"a\":{\"x\":0},\"z\":0}  | a.b     | {\"a\":{\"x\":0,\"b\":1},\"z\":0}",
        "{\"a\":{\"b\":0,\"x\":0}}  | a.b     | {\"a\":{\"b\":1,\"x\":0}}",
        "{\"a\":0,\"b\":0}          | a       | {\"a\":1,\"b\":0}",
        "{\"a\":[1,2]}              | a.b     | {\"a\":{\"b\":1}}",
        "{\"a\":null}               | a.b     | {\"a\":{\"b\":1}}"
      })
  void aValueIsSetAtAPathAndKeepsTheOrder(String before, String path, String after) {
    JsonObject object = read(before);

    JsonObject changed = object.withAt(path, Json.of(1));

    assertThat(changed).hasToString(after);
    assertThat(changed.at(path)).contains(Json.of(1));
    assertThat(object).hasToString(before);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{}                        | {\"a\":1}              | {\"a\":1}",
        "{\"a\":1}                 | {}                     | {\"a\":1}",
        "{\"a\":1,\"b\":2}         | {\"c\":3,\"a\":4}      | {\"a\":4,\"b\":2,\"c\":3}",
        "{\"a\":{\"x\":1,\"y\":2}} | {\"a\":{\"y\":3}}      | {\"a\":{\"x\":1,\"y\":3}}",
        "{\"a\":[1,2,3]}           | {\"a\":[4]}            | {\"a\":[4]}",
        "{\"a\":[{\"x\":1}]}       | {\"a\":[{\"y\":2}]}    | {\"a\":[{\"y\":2}]}",
        "{\"a\":{\"x\":1}}         | {\"a\":[]}             | {\"a\":[]}",
        "{\"a\":{\"x\":1}}         | {\"a\":null}           | {\"a\":null}",
        "{\"a\":1}                 | {\"a\":{\"x\":1}}      | {\"a\":{\"x\":1}}"
      })
  void objectsMergeMemberByMember(String lower, String upper, String merged) {
    assertThat(read(lower).merge(read(upper))).hasToString(merged);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{\"a\":{\"b\":1}}  | a.b   | 1",
        "{\"a\":{\"b\":1}}  | a     | {\"b\":1}",
        "{\"a\":{\"b\":1}}  | a.c   |",
        "{\"a\":{\"b\":1}}  | a.b.c |",
        "{\"a.b\":1}        | a.b   |",
        "{\"a\":[{\"b\":1}]}| a.b   |",
        "{\"a\":null}       | a     | null"
      })
  void aPathPassesThroughObjectsOnly(String object, String path, String value) {
    assertThat(read(object).at(path).map(Json::toString).orElse(null)).isEqualTo(value);
  }

  @Test
  void typedAccessIsEmptyForAbsentMembersAndOtherTypes() {
    JsonObject object =
        read("{\"s\":\"x\",\"n\":1,\"o\":{\"k\":1},\"a\":[1],\"t\":true,\"z\":null}");

    for (String key : new String[] {"s", "n", "o", "a", "t", "z", "absent"}) {
      assertThat(object.string(key).isPresent()).as(key).isEqualTo(key.equals("s"));
      assertThat(object.integer(key).isPresent()).as(key).isEqualTo(key.equals("n"));
      assertThat(object.object(key).isEmpty()).as(key).isEqualTo(!key.equals("o"));
      assertThat(object.array(key).isEmpty()).as(key).isEqualTo(!key.equals("a"));
      assertThat(object.isTrue(key)).as(key).isEqualTo(key.equals("t"));
      assertThat(object.has(key)).as(key).isEqualTo(!key.equals("absent"));
    }
    assertThat(object.isTrue("s")).isFalse();
  }

  @Test
  void objectsWithAnotherOrderAreUnequal() {
    assertThat(read("{\"a\":1,\"b\":2}"))
        .isEqualTo(read("{ \"a\": 1, \"b\": 2 }"))
        .hasSameHashCodeAs(read("{\"a\":1,\"b\":2}"))
        .isNotEqualTo(read("{\"b\":2,\"a\":1}"))
        .isNotEqualTo(read("{\"a\":1}"))
        .isNotEqualTo(read("{\"a\":1.0,\"b\":2}"));
  }

  @Test
  void withoutRemovesOneMember() {
    JsonObject object = read("{\"a\":1,\"b\":2}");

    assertThat(object.without("a")).hasToString("{\"b\":2}");
    assertThat(object.without("x")).isSameAs(object);
  }

  @Test
  void anObjectIsImmutable() {
    Map<String, Json> members = new LinkedHashMap<>(Map.of("a", Json.of(1)));
    JsonObject object = new JsonObject(members);
    members.clear();

    assertThat(object).hasToString("{\"a\":1}");
    assertThatThrownBy(() -> object.members().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void nullMembersAreRejected() {
    Map<String, Json> members = new HashMap<>();
    members.put("a", null);

    assertThatNullPointerException().isThrownBy(() -> new JsonObject(members)).withMessage("a");
    assertThatNullPointerException()
        .isThrownBy(() -> Json.object().with(null, 1))
        .withMessage("key");
  }

  private static JsonObject read(String text) {
    return (JsonObject) JsonReader.read(text);
  }
}

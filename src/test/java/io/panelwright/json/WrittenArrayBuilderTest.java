package io.panelwright.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenArrayBuilderTest {

  /** Numbers of items without text, in one chunk, and in several ones. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 100, 10_000})
  void a_file_is_the_same_as_that_of_an_equal_array(int count) {
    JsonObject expected = file(new JsonArray(items(count)));
    JsonObject written = file(written(count));

    assertThat(JsonWriter.pretty(written)).isEqualTo(JsonWriter.pretty(expected));
    assertThat(JsonWriter.prettyBytes(written))
        .isEqualTo(JsonWriter.pretty(expected).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void other_formats_and_depths_do_not_use_the_text() {
    JsonObject expected = Json.object().with("spec", file(new JsonArray(items(3))));
    JsonObject written = Json.object().with("spec", file(written(3)));

    assertThat(JsonWriter.pretty(written)).isEqualTo(JsonWriter.pretty(expected));
    assertThat(JsonWriter.readable(written, 100)).isEqualTo(JsonWriter.readable(expected, 100));
    assertThat(written).hasToString(expected.toString());
    assertThat(JsonWriter.pretty(written(3))).isEqualTo(JsonWriter.pretty(new JsonArray(items(3))));
  }

  @Test
  void the_array_equals_one_without_text() {
    assertThat(written(3))
        .isEqualTo(new JsonArray(items(3)))
        .hasSameHashCodeAs(new JsonArray(items(3)));
    assertThat(new JsonArray(items(3))).isEqualTo(written(3));
  }

  @Test
  void a_changed_array_has_the_text_of_its_items() {
    JsonArray changed = written(3).map(item -> Json.of("x"));

    assertThat(JsonWriter.pretty(Json.object().with("a", changed)))
        .isEqualTo("{\n  \"a\": [\n    \"x\",\n    \"x\",\n    \"x\"\n  ]\n}\n");
  }

  @Test
  void nothing_can_be_added_after_the_array_is_built() {
    var builder = new WrittenArrayBuilder();
    builder.build();

    assertThatThrownBy(() -> builder.add(JsonNull.NULL)).isInstanceOf(IllegalStateException.class);
  }

  private static JsonObject file(JsonArray array) {
    return Json.object().with("before", "é").with("panels", array).with("version", 1);
  }

  private static JsonArray written(int count) {
    var builder = new WrittenArrayBuilder();
    items(count).forEach(builder::add);
    return builder.build();
  }

  private static List<Json> items(int count) {
    return IntStream.range(0, count)
        .<Json>mapToObj(id -> Json.object().with("id", id).with("title", "Größe " + id))
        .toList();
  }
}

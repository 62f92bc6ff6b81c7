package io.panelwright.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordReaderTest {

  private record Shop(
      String name, @JsonProperty("URL") String url, List<Order> orders, Map<String, String> tags) {}

  private record Order(long id, List<String> items) {

    Order {
      if (id < 0) {
        throw new IllegalArgumentException("id " + id + ": expected a positive number");
      }
    }
  }

  private record Envelope<T>(String status, T data) {}

  @Test
  void membersAreBoundByTheirNames() {
    Shop shop =
        RecordReader.read(
            """
            {"name": "A", "URL": "http://a", "unknown": {"x": [1]}, "tags": {"b": "1", "a": "2"},
             "orders": [{"id": 1, "items": ["x", null, "y"]}, null, {"id": 2}]}
            """,
            Shop.class);

    assertThat(shop)
        .isEqualTo(
            new Shop(
                "A",
                "http://a",
                List.of(new Order(1, List.of("x", "y")), new Order(2, List.of())),
                Map.of("a", "2", "b", "1")));
    assertThat(shop.tags().keySet()).containsExactly("b", "a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"{}", "{\"name\": null, \"URL\": null, \"orders\": null, \"tags\": null}"})
  void missingAndNullStringsListsAndMapsAreEmpty(String text) {
    assertThat(RecordReader.read(text, Shop.class))
        .isEqualTo(new Shop("", "", List.of(), Map.of()));
  }

  @ParameterizedTest
  @CsvSource({"[\"a\"], 1", "null, 0", "[], 0"})
  void genericTypes(String data, int size) {
    Envelope<List<String>> envelope =
        RecordReader.read(
            "{\"status\": \"ok\", \"data\": " + data + "}",
            new TypeReference<Envelope<List<String>>>() {});

    assertThat(envelope.data()).hasSize(size);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []                                    | 1:1  | expected an object, found a list
          null                                  | 1:1  | expected an object, found null
          {"name": {}}                          | 1:10 | name: expected a string, found an object
          {"orders": {}}                        | 1:12 | orders: expected a list, found an object
          {"orders": ["x"]}                     | 1:13 | orders[0]: expected an object, found "x"
          {"orders": [{"id": 1}, {"id": "x"}]}  | 1:31 | orders[1].id: expected a number, found "x"
          {"orders": [{"items": []}]}           | 1:25 | orders[0].id: expected a number, found nothing
          {"orders": [{"id": -1}]}              | 1:22 | orders[0]: id -1: expected a positive number
          {"tags": {"a": []}}                   | 1:16 | tags.a: expected a string, found a list
          {"tags": "a"}                         | 1:10 | tags: expected an object, found "a"
          {"name": "a"                          | 1:13 | Unexpected end-of-input: expected close marker for Object (start marker at line: 1, column: 1)
          {} {}                                 | 1:4  | expected the end of the text after the JSON value
          """)
  void aTextThatDoesNotFit(String text, String place, String message) {
    assertThatThrownBy(() -> RecordReader.read(text, Shop.class))
        .isInstanceOfSatisfying(
            JsonException.class,
            e ->
                assertThat(e.line() + ":" + e.column() + " " + e.getMessage())
                    .isEqualTo(place + " " + message));
  }
}

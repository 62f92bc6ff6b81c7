package io.panelwright.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.DashboardCorpus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonEditorTest {

  /** Changes as {@code pointer=value}, removals as {@code -pointer}, and the resulting text. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1}                       | /a=2                 | {\"a\":2}",
        "{ \"a\" : 1 , \"b\":2 }         | /a=[1,{\"c\":0}]     | { \"a\" : [1,{\"c\":0}] , \"b\":2 }",
        "{\"a\":1,\"b\":2,\"c\":3}       | -/a                  | {\"b\":2,\"c\":3}",
        "{\"a\":1,\"b\":2,\"c\":3}       | -/b                  | {\"a\":1,\"c\":3}",
        "{\"a\":1,\"b\":2,\"c\":3}       | -/c                  | {\"a\":1,\"b\":2}",
        "{\"a\":1,\"b\":2,\"c\":3}       | -/a -/b              | {\"c\":3}",
        "{\"a\":1,\"b\":2,\"c\":3}       | -/c -/b              | {\"a\":1}",
        "{\"a\":1,\"b\":2,\"c\":3}       | -/a -/c              | {\"b\":2}",
        "{ \"a\":1, \"b\":2 }            | -/a -/b              | {}",
        "[1, 2 ,3]                       | -/0 -/2              | [2]",
        "[1, 2 ,3]                       | -/1 /0=9             | [9, 3]",
        "[ 1 ]                           | -/0                  | []",
        "{}                              | /a=1                 | {\"a\": 1}",
        "{\"a\":1}                       | /b=2 /c=3            | {\"a\":1, \"b\":2, \"c\":3}",
        "{\"a\": 1}                      | /b={}                | {\"a\": 1, \"b\": {}}",
        "{\"a\":1,\"b\":2}               | -/b /c=3             | {\"a\":1, \"c\":3}",
        "{\"a\":1,\"b\":2}               | -/a -/b /c=3         | {\"c\":3}",
        "{\"a\":{\"b\":1},\"c\":{}}      | /a/b=2 /c/d=3        | {\"a\":{\"b\":2},\"c\":{\"d\": 3}}",
        "{\"a\":{\"b\":1}}               | -/a /a/b=2           | {}",
        "{\"a\":1}                       | /a=2 /a=3            | {\"a\":2}",
        "{\"a\":1}                       | -/x /x/y=1 /a/b=1 -/0| {\"a\":1}",
        "[1]                             | /1=2 /x=2            | [1]"
      })
  void editsChangeTheirValuesOnly(String text, String changes, String expected) {
    assertThat(JsonEditor.edit(text, edits(changes))).isEqualTo(expected);
  }

  private static List<JsonEdit> edits(String changes) {
    return Arrays.stream(changes.split(" +")).map(JsonEditorTest::edit).toList();
  }

  private static JsonEdit edit(String change) {
    if (change.startsWith("-")) {
      return new JsonEdit(JsonPointer.parse(change.substring(1)), Optional.empty());
    }
    String[] parts = change.split("=", 2);
    return new JsonEdit(JsonPointer.parse(parts[0]), Optional.of(JsonReader.read(parts[1])));
  }

  @Test
  void theLayoutOfTheFileIsPreserved() {
    String text =
        """
        {
        	"title" : "A",

        	"panels" : [
        		{
        			"id" : 1
        		},
        		{ "id" : 2 }
        	]
        }
        """;
    String expected =
        """
        {
        	"title" : "B",

        	"panels" : [
        		{
        			"id" : 1,
        			"options": {
        			  "a": 1
        			}
        		},
        		{ "id" : 2, "x": {"a":1} }
        	],
        	"uid": "u"
        }
        """;
    List<JsonEdit> edits =
        edits("/title=\"B\" /panels/0/options={\"a\":1} /panels/1/x={\"a\":1} /uid=\"u\"");
    assertThat(JsonEditor.edit(text, edits)).isEqualTo(expected);
    assertThat(JsonEditor.edit("\uFEFF" + text.replace("\n", "\r\n"), edits))
        .isEqualTo("\uFEFF" + expected.replace("\n", "\r\n"));
  }

  @Test
  void editsOfRealDashboardsChangeOnlyTheirValues() {
    for (DashboardCorpus.File file : DashboardCorpus.files()) {
      JsonObject json = (JsonObject) JsonReader.read(file.text());
      String title = "a \"new\" title\n";
      String edited =
          JsonEditor.edit(
              file.text(),
              List.of(
                  new JsonEdit(JsonPointer.of("title"), Optional.of(Json.of(title))),
                  new JsonEdit(JsonPointer.of("panels"), Optional.empty())));
      assertThat(JsonReader.read(edited).equals(json.with("title", title).without("panels")))
          .as(file.name())
          .isTrue();
    }
  }

  @Test
  void everyPanelOfARealDashboardCanBeRemoved() {
    for (DashboardCorpus.File file : DashboardCorpus.files()) {
      JsonObject json = (JsonObject) JsonReader.read(file.text());
      List<Json> panels = json.array("panels").items();
      for (int i = 0; i < panels.size(); i += 7) {
        String edited =
            JsonEditor.edit(
                file.text(),
                List.of(new JsonEdit(JsonPointer.of("panels").child(i), Optional.empty())));
        int removed = i;
        List<Json> remaining =
            Stream.iterate(0, n -> n < panels.size(), n -> n + 1)
                .filter(n -> n != removed)
                .map(panels::get)
                .toList();
        assertThat(JsonReader.read(edited).equals(json.with("panels", new JsonArray(remaining))))
            .as(file.name() + " " + i)
            .isTrue();
      }
    }
  }
}

package io.panelwright.yaml.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.yaml.HostileText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {

  private static final YamlLayout LAYOUT =
      new YamlLayout(true, Set.of("queries", "raw"), Set.of("steps", "links"), Set.of("panels"));

  private static final ObjectMapper JACKSON = new YAMLMapper();

  /** The text has escapes such as {@code \n}; {@code ↵} ends a line of YAML. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          Latency p95 (ms)      => Latency p95 (ms)
          5m                    => 5m
          $A / 500              => $A / 500
          10.0.0.1:9090         => 10.0.0.1:9090
          a#b                   => a#b
          Größe → 10 €          => Größe → 10 €
          ``                    => ""
          `  a`                 => "  a"
          `a `                  => "a "
          on                    => "on"
          No                    => "No"
          n                     => "n"
          ~                     => "~"
          null                  => "null"
          <<                    => "<<"
          =                     => "="
          1                     => "1"
          -1                    => "-1"
          1e3                   => "1e3"
          1_000                 => "1_000"
          0x1F                  => "0x1F"
          0o17                  => "0o17"
          12:30                 => "12:30"
          .inf                  => ".inf"
          2024-01-01            => "2024-01-01"
          *star                 => "*star"
          &a                    => "&a"
          !tag                  => "!tag"
          @at                   => "@at"
          %p                    => "%p"
          #1                    => "#1"
          - a                   => "- a"
          ? a                   => "? a"
          {{job}}               => "{{job}}"
          [a]                   => "[a]"
          a: b                  => "a: b"
          a:                    => "a:"
          a #b                  => "a #b"
          {app="x"}             => '{app="x"}'
          it's "so"             => it's "so"
          it's: "so"            => 'it''s: "so"'
          \\\\d+                  => \\d+
          ^\\\\d+: x              => '^\\d+: x'
          a\\tb                 => "a\\tb"
          a\\r                  => "a\\r"
          a\\u0085b             => "a\\u0085b"
          a\\u2028b             => "a\\u2028b"
          a\\u00a0b             => "a\\u00a0b"
          a\\nb                 => |-↵  a↵  b
          a\\nb\\n              => |↵  a↵  b
          a\\n\\n\\tb\\n        => |↵  a↵↵  ⇥b
          `\\u0020a\\nb`              => |2-↵   a↵  b
          \\na                  => |2-↵↵  a
          a\\n\\n               => "a\\n\\n"
          \\n                   => "\\n"
          a\\r\\nb              => "a\\r\\nb"
          a\\u2028\\nb          => "a\\u2028\\nb"
          """)
  void textsAreQuotedWhereYamlNeedsIt(String text, String yaml) {
    JsonObject document = Json.object().with("k", unescaped(text));

    String written = YamlWriter.write(document, LAYOUT);

    assertThat(written).isEqualTo("k: " + yaml.replace("↵", "\n").replace("⇥", "\t") + "\n");
    assertThat(read(written)).isEqualTo(document);
  }

  private static String unescaped(String text) {
    return ((JsonArray) JsonReader.read("[\"" + text.replace("\"", "\\\"") + "\"]"))
        .strings()
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nestedValuesAreBlocks() {
    String yaml =
        """
        empty: []
        nothing: {}
        "null": null
        numbers: [1, 2.50, -1E+3, true, null]
        words: [a, "b, c", "on"]
        options:
          legend: { placement: right, calcs: [max, min] }
          text:
            size: "{}"
        steps:
          - { from: 1, color: "#ff0000" }
          - from: 2
            color: |-
              a
              b
        queries:
          - up
          - expr: up
          - |
            up
              + up
        raw:
          a.b: 1
        lists:
          -
            - a
            -
              - b
              - c: 1
          -
            - []
            - {}
        panels:
          - a: 1

          - b: 1
            c: 2
        """;

    assertThat(YamlWriter.write((JsonObject) read(yaml), LAYOUT)).isEqualTo(yaml);
  }

  @Test
  void allCollectionsAreBlocksWithoutFlow() {
    String yaml =
        """
        a:
          b: 1
          c: true
          d: null
        steps:
          - x: "y"
            z: []
        words:
          - plain
          - 5s
          - "22:22"
          - ""
        empty: {}
        """;

    assertThat(YamlWriter.write((JsonObject) read(yaml), YamlLayout.BLOCKS)).isEqualTo(yaml);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "y",
        "No",
        "NULL",
        "true",
        "~",
        "1",
        "1.0",
        "0x1f",
        "1e3",
        "12:30:45",
        "22:22",
        "2026-01-01",
        "- a",
        "a: b",
        "a #b",
        "#",
        "{a}",
        "[a]",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "%a",
        "@a",
        "`a",
        "'a'",
        "\"a\"",
        "a\nb",
        "\t",
        "ä\u2028\u0085",
        "🙂",
        "a\\b",
        "=",
        "<<",
        ".",
        "/a/b",
        "a b",
        "${x}",
        "-"
      })
  void anotherParserReadsEveryTextAsText(String text) throws IOException {
    String yaml = YamlWriter.write(Json.object().with(text, text), YamlLayout.BLOCKS);

    assertThat(JACKSON.readTree(yaml)).isEqualTo(JACKSON.createObjectNode().put(text, text));
  }

  @Test
  void noLineIsLongerThanNeeded() {
    JsonArray list = Json.strings(List.of("a".repeat(40), "b".repeat(40)));
    JsonObject document = Json.object().with("short", list).with("l".repeat(20), list);
    assertThat(YamlWriter.write(document, LAYOUT).lines().mapToInt(String::length).max())
        .hasValue(91);
  }

  @Test
  void longKeysAreWritten() {
    JsonObject document =
        Json.object()
            .with("k".repeat(2000), 1)
            .with("m\n" + "m".repeat(2000), Json.object().with("a", "b").with("c\nd", "e\nf"))
            .with("end", 1);
    assertThat(read(YamlWriter.write(document, LAYOUT))).isEqualTo(document);
  }

  @Test
  void writtenTextReadsBackEqual() {
    Random random = new Random(5);
    for (int i = 0; i < 3000; i++) {
      JsonObject document = Json.object().with("document", value(random, 5)).with("end", "x");
      String text = YamlWriter.write(document, LAYOUT);
      assertThat(read(text)).as(text).isEqualTo(document);
      assertThat(YamlWriter.write((JsonObject) read(text), LAYOUT)).isEqualTo(text);
    }
  }

  private static Json read(String text) {
    var file = new YamlFile("x.yaml", text);
    Json json = file.root("").map(NodeConverter::toJson).orElse(JsonNull.NULL);
    assertThat(file.findings().findings()).as(text).isEmpty();
    return json;
  }

  private static Json value(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 6)) {
      case 0 ->
          new JsonNumber(pick(random, "0", "-1", "1.50", "1e3", "2E-7", "12345678901234567890"));
      case 1 -> Json.of(random.nextBoolean());
      case 2 -> JsonNull.NULL;
      case 6 -> list(random, depth);
      case 7, 8 -> object(random, depth);
      default -> Json.of(HostileText.of(random));
    };
  }

  private static JsonArray list(Random random, int depth) {
    List<Json> items = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(value(random, depth - 1));
    }
    return new JsonArray(items);
  }

  private static JsonObject object(Random random, int depth) {
    Map<String, Json> members = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String key = pick(random, "a", "steps", "links", "panels", "queries", HostileText.of(random));
      members.put(key, value(random, depth - 1));
    }
    return new JsonObject(members);
  }

  private static String pick(Random random, String... texts) {
    return texts[random.nextInt(texts.length)];
  }
}

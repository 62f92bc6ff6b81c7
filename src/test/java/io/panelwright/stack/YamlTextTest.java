package io.panelwright.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {

  private static final ObjectMapper YAML = new YAMLMapper();

  @Test
  void blocksListsAndWhatIsEmpty() {
    String text =
        YamlText.of(
            "One line.\nAnother.",
            Json.object()
                .with("a", Json.object().with("b", 1).with("c", true).with("d", JsonNull.NULL))
                .with("list", Json.array(Json.object().with("x", "y").with("z", Json.array())))
                .with("words", Json.strings(List.of("plain", "5s", "")))
                .with("empty", Json.object()));

    assertThat(text)
        .isEqualTo(
            """
            # One line.
            # Another.
            a:
              b: 1
              c: true
              d: null
            list:
              - x: "y"
                z: []
            words:
              - plain
              - "5s"
              - ""
            empty: {}
            """);
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
  void everyTextStaysAText(String text) throws IOException {
    String yaml = YamlText.of("", Json.object().with(text, text));

    assertThat(YAML.readTree(yaml)).isEqualTo(YAML.createObjectNode().put(text, text));
  }
}

package io.panelwright.dsl.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelwright.diagnostic.FindingsException;
import io.panelwright.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenericPanelTest {

  private static GenericPanel plugin() {
    return Panels.pluginPanel("acme-panel", "1.2.3", "P");
  }

  @Test
  void options_replace_those_with_the_same_name() {
    GenericPanel panel =
        plugin()
            .option("a", Json.of(1))
            .options(
                """
                {"b": {"c": true}, "a": 2}
                """);

    assertThat(panel.spec().options()).hasToString("{\"a\":2,\"b\":{\"c\":true}}");
  }

  @Test
  void members_are_those_of_the_panel() {
    GenericPanel panel = plugin().members("{\"format\": \"short\"}");

    assertThat(panel.spec().extraMembers().members()).hasToString("{\"format\":\"short\"}");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [1]           | options: expected a JSON object, found a list
          {"a": 1       | options, line 1, column 8
          {"a.b": 1}    | options: "a.b" contains a dot, which separates the names of a path
          """)
  void invalid_options_are_reported(String json, String message) {
    assertThatThrownBy(() -> plugin().options(json))
        .isInstanceOf(FindingsException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("json-invalid");
  }

  @Test
  void a_member_of_grafana_is_reported() {
    assertThatThrownBy(() -> plugin().members("{\"title\": \"x\"}"))
        .isInstanceOf(FindingsException.class)
        .hasMessageContaining("members: \"title\" is a member of every panel, not of the plugin");
  }
}

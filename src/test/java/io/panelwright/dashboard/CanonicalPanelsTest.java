package io.panelwright.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalPanelsTest {

  /** Panels with title, x and y. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a 0 0; b 12 0; c 0 8        | a b c
          a 0 8; b 12 0; c 0 0        | c b a
          a 0 0; b 12 8; c 0 8; d 0 9 | a c b d
          a 0 1; b 3 4; c 3 4         | a b c
          """)
  void panels_are_in_the_order_of_their_positions(String panels, String order) {
    var collected = new CanonicalPanels();
    for (String panel : panels.split("; ")) {
      String[] parts = panel.split(" ");
      collected.add(panel(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
    }

    assertThat(collected.withSettings(Json.object()).panels())
        .extracting(panel -> panel.title())
        .containsExactly(order.split(" "));
  }

  @Test
  void the_other_members_become_canonical() {
    JsonObject settings = JsonObject.builder().put("uid", "d").put("refresh", "").build();
    var panels = new CanonicalPanels();
    panels.add(Json.object().with("title", "a"));

    assertThat(panels.withSettings(settings).json())
        .hasToString("{\"panels\":[{\"title\":\"a\"}],\"refresh\":\"\",\"uid\":\"d\"}");
  }

  private static JsonObject panel(String title, int x, int y) {
    return Json.object().with("gridPos", new GridPos(x, y, 12, 8).json()).with("title", title);
  }
}

package io.panelwright.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.model.PixelSize;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The JSON of a panel has a size that a page can show. */
class PanelJsonTest {

  private static String json(String title, List<PanelDisplay.QueryError> errors) {
    return PanelJson.write(
        new PanelDisplay(
            1,
            "stat",
            title,
            Optional.empty(),
            List.of(),
            new PixelSize(600, 300),
            false,
            new PanelContent.Message("No data"),
            errors,
            List.of()));
  }

  @Test
  void aLongTextIsCutBetweenCharacters() {
    var json = (JsonObject) JsonReader.read(json("x" + "😀".repeat(20_000), List.of()));
    String title = json.object("display").string("title").orElse("");

    assertThat(title).isEqualTo("x" + "😀".repeat(9_999) + "…");
    assertThat(json("x".repeat(20_000), List.of())).contains("x".repeat(20_000) + "\"");
  }

  @Test
  void manyLongTextsAreCutShort() {
    var error = new PanelDisplay.QueryError("A", "x".repeat(20_000));

    assertThat(json("Errors", Collections.nCopies(20_000, error)))
        .hasSizeLessThan(16 << 20)
        .contains("x".repeat(20_000) + "\"", "\"" + "x".repeat(200) + "…\"");
  }
}

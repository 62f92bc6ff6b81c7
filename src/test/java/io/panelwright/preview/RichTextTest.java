package io.panelwright.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.JsonWriter;
import io.panelwright.show.model.PanelContent.Text;
import io.panelwright.show.model.PanelContent.TextMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RichTextTest {

  private static String nodes(TextMode mode, String text) {
    return JsonWriter.compact(RichText.nodes(new Text(mode, text))).strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "MARKDOWN | **a** ~~b~~ | [[\"p\",{},[[\"strong\",{},[\"a\"]],\" \",[\"del\",{},[\"b\"]]]],\"\\n\"]",
        "MARKDOWN | a <script>x</script> b | [[\"p\",{},[\"a \",\" b\"]],\"\\n\"]",
        "MARKDOWN | [x](javascript:x) | [[\"p\",{},[[\"a\",{},[\"x\"]]]],\"\\n\"]",
        "MARKDOWN | [x](/d/uid) | [[\"p\",{},[[\"a\",{\"href\":\"/d/uid\"},[\"x\"]]]],\"\\n\"]",
        "HTML | <img src=x onerror=y>a | [\"a\"]",
        "HTML | <b onclick=x>a</b> | [[\"b\",{},[\"a\"]]]",
        "HTML | <p>a<br>b | [[\"p\",{},[\"a\",[\"br\",{},[]],\"b\"]]]",
        "CODE | <b>a</b> | [[\"pre\",{},[\"<b>a</b>\"]]]"
      })
  void onlyAllowedElementsPass(TextMode mode, String text, String expected) {
    assertThat(nodes(mode, text)).isEqualTo(expected);
  }

  @Test
  void deepAndLongTextsAreBounded() {
    assertThat(nodes(TextMode.HTML, "<div>".repeat(20_000))).hasSizeLessThan(10_000);
    assertThat(nodes(TextMode.MARKDOWN, "> ".repeat(20_000) + "a")).hasSizeLessThan(200_000);
    assertThat(nodes(TextMode.MARKDOWN, "a ".repeat(1_000_000)))
        .hasSizeLessThan(2 * RichText.MAX_LENGTH);
  }
}

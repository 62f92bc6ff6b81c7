package io.panelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that control a terminal, or that are invisible on it. */
class TerminalSanitizerTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 7, 8, 0x0B, 0x0D, 0x1B, 0x7F, 0x85, 0x9B, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029,
        0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0xD800, 0xFEFF, 0xE0041
      })
  void anInvisibleCharacterBecomesADot(int character) {
    assertThat(TerminalSanitizer.sanitizeLines("a" + Character.toString(character) + "b"))
        .isEqualTo("a·b");
    assertThat(TerminalSanitizer.sanitize("a" + Character.toString(character) + "b"))
        .isEqualTo("a·b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"größe €", "👩\u200D💻", "می\u200Cخواهم", "שלום", "\u0600١", "é"})
  void visibleTextIsUnchanged(String text) {
    assertThat(TerminalSanitizer.sanitizeLines(text)).isEqualTo(text);
  }

  @Test
  void linesAndTabsAreKept() {
    assertThat(TerminalSanitizer.sanitizeLines("a\tb\r\nc\n\rd\n")).isEqualTo("a\tb\r\nc\n·d\n");
  }

  @Test
  void onlyOwnColorsAreKept() {
    String own = AnsiStyle.MARKED.paint(AnsiStyle.Role.ERROR, "error");
    assertThat(TerminalSanitizer.sanitizeLines(own + " \u001b[1;31merror\u001b[0m"))
        .isEqualTo("\u001b[1;31merror\u001b[0m ·[1;31merror·[0m");
  }

  @Test
  void aLongTextIsTruncatedWithItsLength() {
    assertThat(TerminalSanitizer.sanitizeAndTruncate("a".repeat(3000), 5))
        .isEqualTo("aaaaa… (3000 characters)");
    assertThat(TerminalSanitizer.sanitizeAndTruncate("aaaa😀a", 5))
        .isEqualTo("aaaa… (7 characters)");
  }
}

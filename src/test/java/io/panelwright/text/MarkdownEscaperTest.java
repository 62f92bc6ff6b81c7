package io.panelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownEscaperTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\0',
      value = {
        "plain text, 5 % of a.b ^ plain text, 5 % of a.b",
        "@admin ^ @&#8203;admin",
        "see #12, org/repo#3 ^ see #&#8203;12, org/repo#&#8203;3",
        "GH-12 and gh-x ^ GH&#8203;-12 and gh-x",
        "https://github.com/o/r/issues/1 ^ https&#8203;://github.com/o/r/issues/1",
        "mailto:a@b.example ^ mailto&#8203;:a@&#8203;b.example",
        "www.example.com ^ www&#8203;.example.com",
        "[a](b) ![c](d) ^ \\[a\\](b) !\\[c\\](d)",
        "<img src=x onerror=y> &lt; ^ &lt;img src=x onerror=y> &amp;lt;",
        "a | b `c` *d* _e_ ~f~ ^ a \\| b \\`c\\` \\*d\\* \\_e\\_ \\~f\\~",
        "back\\slash ^ back\\\\slash",
      })
  void noTextIsMarkup(String text, String expected) {
    assertThat(MarkdownEscaper.escape(text)).isEqualTo(expected);
  }

  @org.junit.jupiter.api.Test
  void aTextStaysOnItsLine() {
    assertThat(MarkdownEscaper.escape("a\n| b\r\n# c\u2028d\u202Ee")).doesNotContainPattern("\\R");
  }
}

package io.panelwright.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PromqlQuotingTest {

  static Stream<Arguments> stringsAndTheirQuotes() {
    return Stream.of(
        arguments("", ""),
        arguments("a b", "a b"),
        arguments("\"\\", "\\\"\\\\"),
        arguments("'`", "'`"),
        arguments("\r\n\t", "\\r\\n\\t"),
        arguments("\0\7\b\f\13\37\177", "\\x00\\a\\b\\f\\v\\x1f\\x7f"),
        arguments("é中😀\u0301", "é中😀\u0301"),
        arguments("\u00a0\u00ad\u200b\u2028\ufeff", "\\u00a0\\u00ad\\u200b\\u2028\\ufeff"),
        arguments("\ue000\ufffd\uffff\ufdd0", "\\ue000\\ufffd\\uffff\\ufdd0"),
        arguments("a\udcff\udc80", "a\\xff\\x80"),
        arguments("\udb40\udc01\udbff\udfff", "\\U000e0001\\U0010ffff"));
  }

  @ParameterizedTest
  @MethodSource("stringsAndTheirQuotes")
  void textsInQuotes(String text, String inside) {
    assertThat(PromqlQuoting.quote(text, QuoteStyle.ESCAPED)).isEqualTo('"' + inside + '"');
  }

  @Test
  void charactersOfNewerJdksArePrintedByAll() {
    String meltingFaceOfUnicode14 = "\ud83e\udee0";

    assertThat(PromqlQuoting.quote(meltingFaceOfUnicode14, QuoteStyle.ESCAPED)).isEqualTo("\"🫠\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '%',
      textBlock =
          """
          job        | job          | job
          _x9        | _x9          | _x9
          9x         | "9x"         | "9x"
          a.b        | "a.b"        | "a.b"
          a:b        | "a:b"        | "a:b"
          é          | "é"          | "é"
          %%         | ""           | ""
          by         | by           | by
          without    | without      | "without"
          INF        | INF          | "INF"
          nan        | nan          | "nan"
          $x         | $x           | $x
          ${x:csv}   | ${x:csv}     | ${x:csv}
          a_[[x]]_b  | a_[[x]]_b    | a_[[x]]_b
          ${x}9      | ${x}9        | ${x}9
          9${x}      | "9${x}"      | "9${x}"
          ${x}.b     | "${x}.b"     | "${x}.b"
          """)
  void labelsInBracesAndInGroupings(String label, String inBraces, String inGrouping) {
    LabelName bare = LabelName.bare(label, Span.of(0, 0));

    assertThat(PromqlQuoting.quoteMatcherLabel(bare)).isEqualTo(inBraces);
    assertThat(PromqlQuoting.quoteGroupingLabel(bare)).isEqualTo(inGrouping);
  }

  @ParameterizedTest
  @CsvSource({"job, job", "$x, \"$x\"", "a_${x:csv}, \"a_${x:csv}\"", "without, \"without\""})
  void aVariableInQuotesIsOneLabel(String label, String inGrouping) {
    LabelName quoted = LabelName.quoted(label, Span.of(0, 0));

    assertThat(PromqlQuoting.quoteGroupingLabel(quoted)).isEqualTo(inGrouping);
  }

  @ParameterizedTest
  @CsvSource({"BARE, ${x:regex}", "ESCAPED, \"${x:regex}\"", "RAW, `${x:regex}`"})
  void theQuotesAreThoseOfTheAuthor(QuoteStyle style, String printed) {
    assertThat(PromqlQuoting.quote("${x:regex}", style)).isEqualTo(printed);
  }
}

package io.panelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EcmaScriptRegexTest {

  /** A text that matches an expression, or not. */
  record Row(String regex, String text, boolean matches) {}

  static Stream<Row> rows() {
    return Stream.of(
        new Row("up", "up", true),
        new Row("up", "upper", false),
        new Row("/up/", "supper", true),
        new Row("/UP/i", "supper", true),
        new Row("/É/i", "é", true),
        new Row("/^a$/", "b\na", false),
        new Row("/^a$/m", "b\na", true),
        new Row("/^a$/", "a\n", false),
        new Row("/a.b/", "a\nb", false),
        new Row("/a.b/", "a\u0085b", true),
        new Row("/a.b/s", "a\nb", true),
        new Row("/\\s/", "\u00a0", true),
        new Row("/^[\\S]$/", "\u00a0", false),
        new Row("/^[^\\s]$/", "\u00a0", false),
        new Row("/\\d/", "٣", false),
        new Row("/[[]/", "[", true),
        new Row("/[a&&b]/", "&", true),
        new Row("/[^]/", "\n", true),
        new Row("/[]/", "a", false),
        new Row("/a{/", "a{", true),
        new Row("/{foo}/", "{foo}", true),
        new Row("/a{2}/", "aa", true),
        new Row("/\\/x\\-y/", "/x-y", true),
        new Row("/\\e\\A\\z/", "eAz", true),
        new Row("/\\x41\\u0042/", "AB", true),
        new Row("/\\u4/", "u4", true),
        new Row("/(a)\\1/", "aa", true),
        new Row("/\\101/", "A", true),
        new Row("/(?<first_name>a)\\k<first_name>/", "aa", true),
        new Row("/(?=a)./", "a", true),
        new Row("/[\\b]/", "\b", true),
        new Row("/y/y", "xy", false));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void anExpressionMatchesAsInABrowser(Row row) {
    assertThat(EcmaScriptRegex.ofGrafana(row.regex()).orElseThrow().test(row.text()))
        .isEqualTo(row.matches());
  }

  @ParameterizedTest
  @CsvSource({
    "/(a+)+b/, aab, [$1], '[aa]'",
    "/a/, aaa, x, xaa",
    "/a/g, aaa, x, xxx",
    "/(?<n>b)/, abc, <$<n>>, 'a<b>c'",
    "/b/, abc, $`$&$', aabcc",
    "/(b)/, abc, $$1$2$11, a$1$2b1c",
    "/x*/g, ab, -, -a-b-",
    "/(x)?b/, ab, [$1], a[]"
  })
  void aReplacementFillsGroups(String regex, String text, String replacement, String result) {
    assertThat(EcmaScriptRegex.ofGrafana(regex).orElseThrow().replace(text, replacement))
        .isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"/x", "/x/ig", "/(/", "a++", "/a**/", "/\\\\", "/[z-a]/", "(?P<n>a)"})
  void anInvalidExpressionIsEmpty(String regex) {
    assertThat(EcmaScriptRegex.ofGrafana(regex)).isEmpty();
  }

  @Test
  void anExpressionThatTakesTooLongMatchesNothing() {
    EcmaScriptRegex regex = EcmaScriptRegex.ofGrafana("/^(a+)+$/").orElseThrow();

    assertThat(regex.test("a".repeat(40) + "!")).isFalse();
    assertThat(regex.replace("a".repeat(40) + "!", "x")).endsWith("!");
  }

  @Test
  void aLongTextBreaksNothing() {
    EcmaScriptRegex regex = EcmaScriptRegex.ofGrafana("/^(a|b)*$/").orElseThrow();

    regex.test("ab".repeat(500_000));
    assertThat(EcmaScriptRegex.ofGrafana("/b$/").orElseThrow().test("ab".repeat(500_000))).isTrue();
  }
}

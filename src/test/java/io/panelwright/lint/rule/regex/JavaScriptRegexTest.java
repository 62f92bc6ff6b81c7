package io.panelwright.lint.rule.regex;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions with the verdict of V8, the JavaScript engine of Chrome and Node. */
class JavaScriptRegexTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a|b|",
        "(!?^\\w+-((?!a|b).)*$)",
        "(?<text>x)(?<value>y)",
        "(?<a>x)|(?<a>y)",
        "(?<=a)b(?<!c)",
        "(?=a)*",
        "(?i:a)(?-s:b)",
        "x{,2}]}",
        "{",
        "a{2,2}?",
        "[^]",
        "[]",
        "[\\]a-z\\-_]",
        "[\\w-z]",
        "[\\d-\\w]",
        "[\\cA-\\x41]",
        "[[abc]",
        "\\k<a>",
        "\\k<b>(?<b>x)",
        "\\u{1}\\8\\_",
        "(?<$x>a)",
        "[(?<a>]\\k<b>",
        "\\(?<a>\\k<b>"
      })
  void valid(String regex) {
    assertThat(JavaScriptRegex.findError(regex).map(Exception::getMessage)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "(         | 0 | the group has no closing \")\"",
        "a(b(c)    | 1 | the group has no closing \")\"",
        "a)        | 1 | the \")\" closes no group",
        "[^        | 0 | the \"[\" has no closing \"]\"",
        "[a-\\     | 3 | the \"\\\" at the end escapes nothing",
        "a\\       | 1 | the \"\\\" at the end escapes nothing",
        "*         | 0 | the \"*\" has nothing to repeat",
        "a**       | 2 | the \"*\" has nothing to repeat",
        "a++       | 2 | the \"+\" has nothing to repeat",
        "a??*      | 3 | the \"*\" has nothing to repeat",
        "^*        | 1 | the \"*\" has nothing to repeat",
        "\\b+      | 2 | the \"+\" has nothing to repeat",
        "(?<=a)*   | 6 | the \"*\" has nothing to repeat",
        "{2}       | 0 | the \"{2}\" has nothing to repeat",
        "a{2,1}    | 1 | the numbers in \"{2,1}\" are out of order",
        "[z-a]     | 1 | the range \"z-a\" is out of order",
        "(?i)a     | 0 | JavaScript has no \"(?i)\": write \"/…/i\"",
        "(?P<a>b)  | 0 | JavaScript has no \"(?P<name>…)\": write \"(?<name>…)\"",
        "(?>a)     | 0 | JavaScript has no group that starts with \"(?>\"",
        "(?ii:a)   | 0 | JavaScript has no group that starts with \"(?i\"",
        "(?-:a)    | 0 | JavaScript has no group that starts with \"(?-\"",
        "(?<1>a)   | 0 | the name of the group is not valid",
        "(?<a>(?<a>b)) | 5 | two groups have the name \"a\"",
        "`(?:(?<a>b)|c)(?<a>d)` | 13 | two groups have the name \"a\"",
        "(?<a>b)\\k<c> | 7 | no group has the name \"c\"",
        "(?<a>b)\\k | 7 | no name of a group follows \"\\k\"",
        "(?<a>b)[\\k] | 8 | \"\\k\" is not valid in a character class"
      })
  void invalid(String regex, int offset, String message) {
    Optional<RegexException> error = JavaScriptRegex.findError(regex);
    assertThat(error.map(Exception::getMessage)).contains(message);
    assertThat(error.map(RegexException::offset)).contains(offset);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/(/        | 1 | the group has no closing \")\"",
        "/x/ig      | 0 | \"ig\" are not valid flags: Grafana reads g, i, m, y and s in this order",
        "/x/u       | 0 | \"u\" are not valid flags: Grafana reads g, i, m, y and s in this order",
        "/x         | 0 | the first \"/\" has no closing \"/\"",
        "${job}(    | 6 | the group has no closing \")\""
      })
  void invalidInTheNotationOfGrafana(String regex, int offset, String message) {
    Optional<RegexException> error = GrafanaRegex.findError(regex);
    assertThat(error.map(Exception::getMessage)).contains(message);
    assertThat(error.map(RegexException::offset)).contains(offset);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/x/gi", "/a/b/", "//", "a/b", "/${job:regex}-(.*)/", "[[job]]{2}", "$job*"})
  void validInTheNotationOfGrafana(String regex) {
    assertThat(GrafanaRegex.findError(regex).map(Exception::getMessage)).isEmpty();
  }

  @Test
  void aLongExpressionNeedsNoStackAndLittleTime() {
    String named = IntStream.range(0, 1_000).mapToObj(i -> "(?<a" + i + ">)").collect(joining());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(JavaScriptRegex.findError("(".repeat(5_000) + ")".repeat(5_000))).isEmpty();
          assertThat(JavaScriptRegex.findError("(".repeat(10_000))).isPresent();
          assertThat(JavaScriptRegex.findError("[".repeat(10_000))).isPresent();
          assertThat(JavaScriptRegex.findError("(?<".repeat(3_000))).isPresent();
          assertThat(JavaScriptRegex.findError(named)).isEmpty();
          assertThat(GrafanaRegex.findError("/" + "/".repeat(100_000) + "x")).isPresent();
          assertThat(JavaScriptRegex.findError("[".repeat(1_000_000))).isEmpty();
        });
  }
}

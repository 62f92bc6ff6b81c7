package io.panelwright.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.yaml.node.FileFindings;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTest {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final int MUCH = 150_000;

  static Stream<Arguments> hostile() {
    String head = "dashboards: { ops: { sections: [ { section: A, owner: Orders, panels: [";
    String options = "timeseries: a, unit: s, query: up, options: {";
    return Stream.of(
        row("ten megabytes", "a".repeat(10_000_000), "file-too-large"),
        row("lists in lists", "a: " + "[".repeat(MUCH), "yaml-depth"),
        row("mappings in mappings", "{a: ".repeat(MUCH), "yaml-depth"),
        row("dashes", "- ".repeat(MUCH), "yaml-depth"),
        row("steps", steps(), "yaml-depth"),
        row("laughs", laughs(), "yaml-alias"),
        row("aliases", "a: [" + "*b,".repeat(MUCH) + "]", "yaml-alias"),
        row("keys", "a: 1\n".repeat(MUCH), "yaml-key-duplicate"),
        row("other keys", keys(), "yaml-key-unknown"),
        row("items", head + "a,".repeat(MUCH) + "] } ] } }", "yaml-list-too-long"),
        row("options", head + "{" + options + many("o%d: 1,") + "}}]}]}}", "option-unknown"),
        row("free JSON", head + "{" + free() + "}]}]}}", "yaml-none"),
        row("long key", "? " + "a-".repeat(MUCH) + "\n: 1", "yaml-key-unknown"),
        row(
            "long panel key",
            YamlFixture.panel("text: a\ncontent: b\nkey: " + "a-".repeat(MUCH)),
            ""),
        row("long title", YamlFixture.panel("text: " + "a ".repeat(MUCH) + "\ncontent: b"), ""),
        row("null bytes", "\0".repeat(MUCH), "yaml-character-invalid"),
        row("surrogates", "a: " + "\ud800".repeat(MUCH), "yaml-character-invalid"),
        row("quotes", "a: \"" + "\\\"".repeat(MUCH), "yaml-syntax"),
        row("questions", "? ".repeat(MUCH), ""),
        row("tabs", "\t".repeat(MUCH) + "a: 1", ""),
        row("number", "a: " + "1".repeat(MUCH), ""),
        row("documents", "--- a\n".repeat(MUCH), ""),
        row("lines", "\r".repeat(MUCH) + "a", ""),
        row("other lines", "a: 1\u2028b: {{\u2029\u2028", ""),
        row("end", "a: 1\n...\n%FOO\n--- &a *a", ""));
  }

  private static Arguments row(String name, String text, String code) {
    return Arguments.of(name, text, code);
  }

  private static String many(String format) {
    var text = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      text.append(String.format(format, i));
    }
    return text.toString();
  }

  private static String keys() {
    return many("k%d: 1\n");
  }

  private static String free() {
    return "table: a, unit: s, query: up, transformations: [{id: organize, options: {indexByName: {"
        + many("o%d: 1,")
        + "}}}]";
  }

  private static String steps() {
    var text = new StringBuilder();
    for (int i = 0; i < 800; i++) {
      text.append(" ".repeat(i)).append("a:\n");
    }
    return text.toString();
  }

  private static String laughs() {
    var text = new StringBuilder("a: &a [ha, ha]\n");
    for (char c = 'b'; c < 'k'; c++) {
      String before = "*" + (char) (c - 1) + ",";
      text.append(c + ": &" + c + " [" + before.repeat(9) + "]\n");
    }
    return text.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void anyTextIsReadWithinTheTimeout(String name, String text, String code) {
    assertTimeoutPreemptively(
        SOON,
        () -> {
          List<Finding> findings = YamlFixture.apply(text).findings();
          assertThat(findings.size()).isLessThanOrEqualTo(FileFindings.MAX_FINDINGS + 1);
          // Compares only codes, because findings quote lines of a megabyte.
          List<String> codes = findings.stream().map(Finding::code).distinct().toList();
          if (code.equals("yaml-none")) {
            assertThat(codes).isEmpty();
          } else if (!code.isEmpty()) {
            assertThat(codes).contains(code);
          }
          FindingFormatter.format(findings);
        });
  }

  @Test
  void theFindingOfALargeFileNamesItsSizeAndTheLimit() {
    Finding finding = YamlFixture.apply("a".repeat(10_000_000)).findings().get(0);
    assertThat(finding.message())
        .isEqualTo("the file has 10000000 characters: at most 3145728 are allowed");
  }

  @Test
  void findingsBeyondTheLimitAreCounted() {
    List<Finding> findings = YamlFixture.apply(many("k%d: 1\n")).findings();
    Finding last = findings.get(findings.size() - 1);
    assertThat(findings).hasSize(FileFindings.MAX_FINDINGS + 1);
    assertThat(last.message()).isEqualTo("49501 more findings are not listed");
    assertThat(last.hint()).isEqualTo("fix the first 500, then run again");
  }

  @Test
  void theFindingOfALongListNamesItsSizeAndTheLimit() {
    String text = YamlFixture.panel("stat: a\nunit: s\nqueries: [" + "up,".repeat(5001) + "]");
    assertThat(YamlFixture.apply(text).findings())
        .extracting(Finding::message)
        .containsExactly("\"queries\" has 5001 items: at most 5000 are allowed");
  }

  @Test
  void anUnpairedSurrogateIsNamed() {
    assertThat(YamlFixture.apply("a: \ud800").findings())
        .extracting(Finding::message)
        .containsExactly("found the character U+D800, which YAML does not allow");
  }

  @Test
  void noDamageToAValidFileThrows() {
    String good = YamlFixture.resource("good.yaml");
    Random random = new Random(7);
    String spice = "{}[]:,-#&*!|>'\"%@`\t\n\r \\?~<=.0_ax\0\ud83d\u2028\u0085\ufeff";
    for (int i = 0; i < 600; i++) {
      var text = new StringBuilder(good);
      for (int j = random.nextInt(4); j >= 0; j--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.insert(at, spice.charAt(random.nextInt(spice.length())));
          case 1 -> text.deleteCharAt(at);
          default -> text.delete(at, Math.min(text.length(), at + random.nextInt(60)));
        }
      }
      FindingFormatter.format(YamlFixture.apply(text.toString()).findings());
    }
  }
}

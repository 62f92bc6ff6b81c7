package io.panelwright.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingFormatterTest {

  private static final Location PANEL = Location.of("Checkout", "Traffic", "Error ratio");

  @Test
  void withoutFindingsTheTextIsEmpty() {
    assertThat(FindingFormatter.format(List.of())).isEmpty();
  }

  @Test
  void findingsAreSortedDistinctAndCounted() {
    Finding unknown =
        Finding.error("metric-unknown", PANEL, "no metric is named \"htp\"", "write \"http\"");
    Finding query =
        Finding.error(
                "promql",
                new Location(Optional.of(new Position("Shop.java", 12, 30)), PANEL.path()),
                "expected a closing parenthesis, found the end",
                "add \")\"")
            .withExcerpt(new Excerpt("sum(rate(x[5m])", 16));
    Finding unit =
        Finding.warning("unit", Location.at("panels.yaml", 3, 0), "\"secs\" is no unit", "");

    assertThat(FindingFormatter.format(List.of(unit, query, unknown, query)))
        .isEqualTo(
            """
            Checkout / Traffic / Error ratio: error: no metric is named "htp"
                [metric-unknown]
              → write "http"
            Shop.java:12:30: error: expected a closing parenthesis, found the end [promql]
              in Checkout / Traffic / Error ratio
                sum(rate(x[5m])
                               ^
              → add ")"
            panels.yaml:3: warning: "secs" is no unit [unit]

            2 errors, 1 warning
            """);
  }

  @Test
  void equalFindingsBetweenOthersAreListedAndCountedOnce() {
    Finding finding = Finding.warning("c", PANEL, "a counter", "use rate()");
    Finding first = finding.withExcerpt(new Excerpt("x_total + y_total", 1));
    Finding second = finding.withExcerpt(new Excerpt("x_total + y_total", 11));
    List<Finding> findings = List.of(first, second, first, second, first);

    String text = FindingFormatter.format(findings);
    assertThat(text.lines().filter(line -> line.contains("warning: a counter"))).hasSize(2);
    assertThat(text).endsWith("\n0 errors, 2 warnings\n");
  }

  @Test
  void onlyMessagePathAndHintAreWrapped() {
    String file = "dashboards of team two/a folder with a long name/another folder/checkout.json";
    Finding finding =
        Finding.error(
                "metric-unknown",
                new Location(Optional.of(new Position(file, 12, 30)), List.of("One two", "x")),
                "no metric is named \"http_requests\" in the contract of the checkout service",
                "write \"http_requests_total\", or add \"http_requests\" to the producer's metrics")
            .withExcerpt(new Excerpt("sum by (job, instance) (rate(" + "x ".repeat(40) + ")", 16));

    assertThat(FindingFormatter.format(List.of(finding)))
        .isEqualTo(
            file
                + """
            :12:30: error:
                no metric is named "http_requests" in the contract of the checkout service
                [metric-unknown]
              in One two / x
                sum by (job, instance) (rate(x x x x x x x x x x x x x x x x x x x x x x x…
                               ^
              → write "http_requests_total", or add "http_requests" to the producer's
                metrics

            1 error
            """);
    assertThat(FindingFormatter.formatEntry(finding).lines())
        .hasSize(5)
        .startsWith(FindingFormatter.formatLine(finding))
        .endsWith("  → " + finding.hint());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, '0 errors, 1 info'",
    "1, 0, '1 error, 1 info'",
    "2, 0, '2 errors, 1 info'",
    "0, 1, '0 errors, 1 warning, 1 info'",
    "1, 2, '1 error, 2 warnings, 1 info'"
  })
  void theLastLineHasTheCounts(int errors, int warnings, String closing) {
    List<Finding> findings = new ArrayList<>();
    findings.add(new Finding("c", Severity.INFO, PANEL, "for you", "", Optional.empty()));
    for (int i = 0; i < errors; i++) {
      findings.add(Finding.error("c", PANEL, "error " + i, ""));
    }
    for (int i = 0; i < warnings; i++) {
      findings.add(Finding.warning("c", PANEL, "warning " + i, ""));
    }

    assertThat(FindingFormatter.format(findings)).endsWith("\n\n" + closing + "\n");
  }

  @Test
  void aFindingWithoutALocationStartsWithItsSeverity() {
    assertThat(FindingFormatter.formatLine(Finding.error("c", Location.unknown(), "m", "next")))
        .isEqualTo("error: m [c]");
  }

  @Test
  void controlCharactersAreReplaced() {
    Location place =
        new Location(Location.at("a\u001b[2J.json", 1, 1).position(), List.of("b\u202ec"));
    assertThat(FindingFormatter.formatEntry(Finding.error("c", place, "m\r\n\u0007", "n\u009b")))
        .isEqualTo("a·[2J.json:1:1: error: m··· [c]\n  in b·c\n  → n·\n");
  }

  /** Source line, column, and both lines of the excerpt. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "abc|1|abc|^",
        "abc|3|abc|  ^",
        "abc|4|abc|   ^",
        "abc|99|abc|   ^",
        "abc|0|abc|^",
        "abc|-5|abc|^",
        "''|1|''|^",
        "a\tb|3|a→b|  ^",
        "a\u0000\u001bb|4|a··b|   ^",
        "😀😀x|5|😀😀x|  ^",
        "é x|3|é x|  ^"
      })
  void theCaretIsUnderTheError(String line, int column, String text, String caret) {
    assertThat(new Excerpt(line, column).render()).isEqualTo(text + "\n" + caret);
  }

  @Test
  void aLongLineIsTruncatedAroundTheError() {
    String line = "0123456789".repeat(20);

    assertThat(new Excerpt(line, 1).render()).isEqualTo(line.substring(0, 74) + "…\n^");
    assertThat(new Excerpt(line, 64).render())
        .isEqualTo(line.substring(0, 74) + "…\n" + " ".repeat(63) + "^");
    assertThat(new Excerpt(line, 65).render())
        .isEqualTo("…" + line.substring(27, 101) + "…\n" + " ".repeat(38) + "^");
    assertThat(new Excerpt(line, 200).render())
        .isEqualTo("…" + line.substring(162) + "\n" + " ".repeat(38) + "^");
    assertThat(new Excerpt(line, 201).render())
        .isEqualTo("…" + line.substring(163) + "\n" + " ".repeat(38) + "^");
  }

  @Test
  void anExcerptFitsTheTerminalAndSplitsNoCharacter() {
    for (String line :
        List.of("x".repeat(300), "😀".repeat(150), "x" + "😀".repeat(150), "\t".repeat(300))) {
      for (int column = 1; column <= line.length() + 1; column++) {
        String[] shown = new Excerpt(line, column).render().indent(4).split("\n");
        String where = column + " of " + line.substring(0, 2);
        assertThat(shown).as(where).hasSize(2);
        assertThat(shown[0].codePointCount(0, shown[0].length())).as(where).isBetween(1, 80);
        assertThat(shown[1].length()).as(where).isBetween(5, 80);
        assertThat(shown[0].codePoints())
            .as(where)
            .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
      }
    }
  }
}

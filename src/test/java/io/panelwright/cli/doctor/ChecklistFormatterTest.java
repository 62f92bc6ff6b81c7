package io.panelwright.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.diagnostic.NextStep;
import io.panelwright.doctor.ChecklistItem;
import io.panelwright.doctor.ChecklistItem.State;
import io.panelwright.text.AnsiStyle;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The first screen of {@code sanity}. */
class ChecklistFormatterTest {

  private static final String ALL = "panelwright sanity --all";

  private static ChecklistItem item(String title, State state, String result, NextStep next) {
    return new ChecklistItem(title, state, "request of " + title, result, next);
  }

  private static ChecklistItem passed(String title) {
    return item(title, State.PASSED, "ready", NextStep.of(""));
  }

  private static ChecklistItem skipped(String title, String reason) {
    return item(title, State.SKIPPED, reason, NextStep.of(""));
  }

  private static ChecklistItem failed(String title) {
    return item(
        title, State.FAILED, "does not answer", NextStep.of("start " + title, "run " + title));
  }

  private static String format(ChecklistItem... items) {
    return new ChecklistFormatter(AnsiStyle.PLAIN).format(List.of(items), ALL);
  }

  @Test
  void checksThatPassedHaveOneLine() {
    assertThat(format(passed("a"), passed("b"))).isEqualTo("OK: 2 checks passed\n");
  }

  @Test
  void skippedChecksHaveTheReason() {
    assertThat(
            format(passed("a"), skipped("Grafana", "none runs"), skipped("dashboard", "none runs")))
        .isEqualTo(
            """
            OK: 1 check passed, 2 skipped
            skipped Grafana; dashboard: none runs
            """);
  }

  @Test
  void aFailedCheckHasTheNextCommand() {
    assertThat(format(passed("a"), failed("b")))
        .isEqualTo(
            """
            PROBLEM: 1 of 2 checks failed
            1. b: does not answer
               request: request of b
               → start b: run b
            """);
  }

  @Test
  void sixtyChecksFitOnOneScreen() {
    ChecklistItem[] items =
        Stream.concat(
                IntStream.range(0, 30).mapToObj(i -> failed("server " + i)),
                IntStream.range(0, 30).mapToObj(i -> skipped("scrape " + i, "the server failed")))
            .toArray(ChecklistItem[]::new);
    String text = format(items);

    assertThat(ProblemScreen.lines(text)).isBetween(20, 23);
    assertThat(text)
        .startsWith(
            """
            PROBLEM: 30 of 30 checks failed, 30 skipped
            1. server 0: does not answer
               → start server 0: run server 0
            """)
        .endsWith(
            """
            … 20 more problems: panelwright sanity --all
            skipped scrape 0; scrape 1; scrape 2 and 27 more: the server failed
            """);
  }

  @Test
  void allChecksHaveTheirRequests() {
    assertThat(
            new ChecklistFormatter(AnsiStyle.PLAIN)
                .formatAll(List.of(passed("a"), skipped("b", "none runs"))))
        .isEqualTo(
            """
            OK: 1 check passed, 1 skipped
            skipped b: none runs
            passed  a: ready
                    request: request of a
            """);
  }
}

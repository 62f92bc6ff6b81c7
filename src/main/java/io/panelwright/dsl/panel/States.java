package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Mapping;
import io.panelwright.dsl.field.Mapping.Special;
import io.panelwright.dsl.query.QueryPatterns;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The words and colors of states: one word and one color for a state, in all panels. */
public final class States {

  /** Shown if the server does not answer: nothing is known about its data. */
  public static final String NO_ANSWER = "NO ANSWER";

  private States() {}

  /** The producer answered its last scrape. */
  public static Mapping up(double value) {
    return Mapping.value(value, "UP").color(Color.GREEN);
  }

  /** The producer did not answer its last scrape. */
  public static Mapping down(double value) {
    return Mapping.value(value, "DOWN").color(Color.RED);
  }

  /** Prometheus answers, and does not scrape the producer. */
  public static Mapping notScraped(double value) {
    return Mapping.value(value, "NOT SCRAPED").color(Color.ORANGE);
  }

  /** The producer is up and reports this metric. */
  public static Mapping present(double value) {
    return Mapping.value(value, "PRESENT").color(Color.GREEN);
  }

  /** The producer is up and does not report this metric. */
  public static Mapping missing(double value) {
    return Mapping.value(value, "MISSING").color(Color.RED);
  }

  /** All is well, and nothing happens. */
  public static Mapping idle(double value, String text) {
    return Mapping.value(value, text).color(Color.BLUE);
  }

  /** Prometheus answers, and scrapes nothing. */
  public static Mapping noTargets(double value) {
    return idle(value, "NO TARGETS");
  }

  /** The query has no result. For queries that always have one if the server answers. */
  public static Mapping noAnswer() {
    return Mapping.special(Special.NULL, NO_ANSWER).color(Color.PURPLE);
  }

  /** The results of {@link QueryPatterns#jobState}. */
  public static Mapping[] ofJob() {
    return new Mapping[] {up(1), down(0), notScraped(-1), noAnswer()};
  }

  /** The results of {@link QueryPatterns#jobOutage}. */
  static Mapping[] ofOutage() {
    return new Mapping[] {up(0), down(1), notScraped(-1)};
  }

  /** The states that {@link QueryPatterns#orState} adds, after other mappings. */
  static Mapping[] ofValue(List<Mapping> first) {
    return Stream.concat(
            first.stream(),
            Stream.of(down(QueryPatterns.DOWN), notScraped(QueryPatterns.NOT_SCRAPED), noAnswer()))
        .toArray(Mapping[]::new);
  }

  /** Mappings with {@link #noAnswer} as the last. */
  public static Mapping[] orNoAnswer(Mapping... mappings) {
    return Stream.concat(Arrays.stream(mappings), Stream.of(noAnswer())).toArray(Mapping[]::new);
  }
}

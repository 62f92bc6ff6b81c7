package io.panelwright.dsl;

import io.panelwright.contract.Producer;

/** Tiles for questions that every operator asks, the answer being a word. */
public final class Tiles {

  private Tiles() {}

  /**
   * UP, DOWN or NOT SCRAPED for a producer, NO ANSWER when the server that is asked is unreachable.
   */
  public static Stat jobState(String title, Owner owner, Producer producer) {
    return state(title, Patterns.jobState(owner, producer))
        .mappings(
            Mapping.value(1, "UP").color(Color.GREEN),
            Mapping.value(0, "DOWN").color(Color.RED),
            Mapping.value(-1, "NOT SCRAPED").color(Color.ORANGE))
        .noValue("NO ANSWER");
  }

  /** How many targets a server knows, NO ANSWER when it is unreachable. */
  public static Stat serverState(String title, Owner owner) {
    return state(title, Patterns.serverAnswers(owner))
        .unit(Unit.suffix(" targets"))
        .thresholds(Thresholds.base(Color.RED).step(0, Color.GREEN))
        .noValue("NO ANSWER");
  }

  /**
   * Something measured, with three answers: its value; a text of your own when there is nothing to
   * measure; that the producer is down or not scraped, when it is.
   *
   * @param query an instant query whose value is not negative and has no labels
   * @param silent such as {@code no decisions}
   */
  public static Stat measure(
      String title, Unit unit, Producer producer, Query query, String silent) {
    return Panels.stat(title, unit, Patterns.orDown(producer, query))
        .mappings(
            Mapping.value(Patterns.DOWN, producer.job() + " down or not scraped")
                .color(Color.ORANGE))
        .noValue(silent);
  }

  /**
   * Things counted, with two answers: their number, 0 included, and that the producer is down or
   * not scraped.
   *
   * @param count PromQL without labels in its result, such as {@code sum(increase(x_total[5m]))}
   */
  public static Stat count(String title, Unit unit, Owner owner, Producer producer, String count) {
    return Panels.stat(title, unit, Patterns.countWhileUp(owner, producer, count))
        .noValue(producer.job() + " down or not scraped");
  }

  private static Stat state(String title, Query query) {
    return Panels.stat(title, Units.NUMBER, query)
        .colorTarget(Stat.ColorTarget.BACKGROUND_SOLID)
        .textMode(Stat.TextMode.VALUE);
  }
}

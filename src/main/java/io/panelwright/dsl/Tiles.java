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

  private static Stat state(String title, Query query) {
    return Panels.stat(title, Units.NUMBER, query)
        .colorTarget(Stat.ColorTarget.BACKGROUND_SOLID)
        .textMode(Stat.TextMode.VALUE);
  }
}

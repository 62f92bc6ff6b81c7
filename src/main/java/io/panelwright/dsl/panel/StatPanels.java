package io.panelwright.dsl.panel;

import io.panelwright.contract.Producer;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Mapping;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.field.Unit;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.query.Owner;
import io.panelwright.dsl.query.Query;
import io.panelwright.dsl.query.QueryPatterns;

/** Factories of stat panels with a text for the state of their producer. */
public final class StatPanels {

  private StatPanels() {}

  /** Shows UP, DOWN or NOT SCRAPED for a producer; NO ANSWER if Prometheus is unreachable. */
  public static Stat jobState(String title, Owner owner, Producer producer) {
    return state(title, QueryPatterns.jobState(owner, producer))
        .mappings(
            Mapping.value(1, "UP").color(Color.GREEN),
            Mapping.value(0, "DOWN").color(Color.RED),
            Mapping.value(-1, "NOT SCRAPED").color(Color.ORANGE))
        .noValue("NO ANSWER");
  }

  /** Shows the number of targets of a Prometheus server; NO ANSWER if it is unreachable. */
  public static Stat serverState(String title, Owner owner) {
    return state(title, QueryPatterns.serverAnswers(owner))
        .unit(Unit.suffix(" targets"))
        .thresholds(Thresholds.base(Color.RED).step(0, Color.GREEN))
        .noValue("NO ANSWER");
  }

  /**
   * Shows a measurement. Without a value it shows a text: {@code emptyText} if the producer is up,
   * otherwise that the producer is down or not scraped.
   *
   * @param query an instant query whose value is not negative and has no labels
   * @param emptyText such as {@code no decisions}
   */
  public static Stat measure(
      String title, Unit unit, Producer producer, Query query, String emptyText) {
    return Panels.stat(title, unit, QueryPatterns.orDown(producer, query))
        .mappings(
            Mapping.value(QueryPatterns.DOWN, producer.job() + " down or not scraped")
                .color(Color.ORANGE))
        .noValue(emptyText);
  }

  /**
   * Shows a count, including 0, or that the producer is down or not scraped.
   *
   * @param count PromQL without labels in its result, such as {@code sum(increase(x_total[5m]))}
   */
  public static Stat count(String title, Unit unit, Owner owner, Producer producer, String count) {
    return Panels.stat(title, unit, QueryPatterns.countWhileUp(owner, producer, count))
        .noValue(producer.job() + " down or not scraped");
  }

  private static Stat state(String title, Query query) {
    return Panels.stat(title, Units.NUMBER, query)
        .colorTarget(Stat.ColorTarget.BACKGROUND_SOLID)
        .textMode(Stat.TextMode.VALUE);
  }
}

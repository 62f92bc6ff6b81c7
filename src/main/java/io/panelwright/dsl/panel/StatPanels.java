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
import java.util.List;

/** Factories of stat panels with a text for the state of their producer. */
public final class StatPanels {

  private StatPanels() {}

  /** Shows UP, DOWN or NOT SCRAPED for a producer; NO ANSWER if Prometheus is unreachable. */
  public static Stat jobState(String title, Owner owner, Producer producer) {
    return state(title, QueryPatterns.jobState(owner, producer)).mappings(States.ofJob());
  }

  /** Shows the number of targets of a Prometheus server; NO ANSWER if it is unreachable. */
  public static Stat serverState(String title, Owner owner) {
    return state(title, QueryPatterns.serverAnswers(owner))
        .unit(Unit.suffix("targets"))
        .thresholds(Thresholds.base(Color.GREEN))
        .mappings(
            States.orNoAnswer(
                States.noTargets(0), Mapping.value(1, "1 target").color(Color.GREEN)));
  }

  /**
   * Shows PRESENT or MISSING for a metric while its producer is up, otherwise the producer's state.
   *
   * @param metric a metric that exists whenever its producer is up
   */
  public static Stat metricState(String title, Owner owner, Producer producer, String metric) {
    return state(title, QueryPatterns.metricState(owner, producer, metric))
        .mappings(
            States.orNoAnswer(
                States.present(2), States.missing(3), States.down(0), States.notScraped(-1)));
  }

  /**
   * Shows a measurement. Without a value it shows the state: {@code idleText} if the producer is
   * up, otherwise DOWN, NOT SCRAPED or NO ANSWER.
   *
   * @param query an instant query whose value is not negative and has no labels
   * @param idleText such as {@code no decisions}
   */
  public static Stat measure(
      String title, Unit unit, Producer producer, Query query, String idleText) {
    return Panels.stat(title, unit, QueryPatterns.orState(producer, query))
        .mappings(States.ofValue(List.of(States.idle(QueryPatterns.IDLE, idleText))));
  }

  /**
   * Shows a count, including 0, or the state of the producer: DOWN, NOT SCRAPED or NO ANSWER.
   *
   * @param count PromQL without labels in its result, such as {@code sum(increase(x_total[5m]))}
   * @param mappings texts of counts
   */
  public static Stat count(
      String title, Unit unit, Owner owner, Producer producer, String count, Mapping... mappings) {
    return Panels.stat(title, unit, QueryPatterns.countOrState(owner, producer, count))
        .mappings(States.ofValue(List.of(mappings)));
  }

  private static Stat state(String title, Query query) {
    return Panels.stat(title, Units.NUMBER, query)
        .colorTarget(Stat.ColorTarget.BACKGROUND_SOLID)
        .textMode(Stat.TextMode.VALUE);
  }
}

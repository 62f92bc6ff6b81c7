package io.panelwright.dsl.panel;

import static io.panelwright.dsl.field.FieldMatcher.byName;
import static io.panelwright.dsl.panel.FieldOverride.override;

import io.panelwright.contract.Label;
import io.panelwright.contract.Producer;
import io.panelwright.dsl.field.AxisPlacement;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.ColorMode;
import io.panelwright.dsl.field.LineInterpolation;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.field.Unit;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.query.Owner;
import io.panelwright.dsl.query.Query;
import io.panelwright.dsl.query.QueryPatterns;
import java.util.List;
import java.util.stream.Stream;

/** Factories of graphs that show the state of their producer. */
public final class GraphPanels {

  private static final int SHADE = 20;

  /** A bar that is alone, such as that of a state, does not fill the panel. */
  private static final int MAX_BAR = 44;

  private GraphPanels() {}

  /**
   * A graph of a producer's data. Its lines end when the producer is down; that time is shaded red,
   * and the legend has an entry with the state of the producer's job. The graph is empty only if
   * Prometheus is unreachable, and then shows NO ANSWER.
   *
   * @param owner the owner of the queries
   */
  public static TimeSeries ofProducer(
      String title, Unit unit, Owner owner, Producer producer, Query first, Query... more) {
    Query[] rest =
        Stream.concat(
                Stream.of(more).map(query -> QueryPatterns.whileUp(producer, query)),
                Stream.of(QueryPatterns.jobOutage(owner, producer)))
            .toArray(Query[]::new);
    return Panels.timeseries(title, unit, QueryPatterns.whileUp(producer, first), rest)
        .overrides(outage(producer))
        .noValue(States.NO_ANSWER);
  }

  /** A shade over the height of the graph; its color is that of the worst state in the range. */
  private static FieldOverride outage(Producer producer) {
    return override(byName(producer.job()))
        .unit(Units.NUMBER)
        .mappings(States.ofOutage())
        .min(0)
        .max(1)
        .axisPlacement(AxisPlacement.HIDDEN)
        .color(ColorMode.THRESHOLDS.by(ColorMode.SeriesValue.MAX))
        .thresholds(Thresholds.base(Color.ORANGE).step(0, Color.GREEN).step(1, Color.RED))
        .lineInterpolation(LineInterpolation.STEP_AFTER)
        .lineWidth(0)
        .fillOpacity(SHADE);
  }

  /**
   * A bar for each value of a closed label, also for those without an event; DOWN, NOT SCRAPED or
   * NO ANSWER if there is no data.
   *
   * @param query PromQL whose result has this label only, such as {@code sum by (reason) (…)}
   */
  public static BarGauge bars(
      String title, Unit unit, Producer producer, Query query, Label label) {
    return Panels.bargauge(title, unit, QueryPatterns.bars(producer, query, label))
        .min(0)
        .sizing(SizingMode.MANUAL)
        .maxVizHeight(MAX_BAR)
        .mappings(States.ofValue(List.of()));
  }
}

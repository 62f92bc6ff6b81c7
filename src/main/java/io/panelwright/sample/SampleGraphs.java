package io.panelwright.sample;

import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.field.FieldMatcher.byName;
import static io.panelwright.dsl.panel.FieldOverride.override;
import static io.panelwright.dsl.panel.Panels.stateTimeline;
import static io.panelwright.dsl.query.QueryPatterns.everyValue;
import static io.panelwright.dsl.query.QueryPatterns.orZero;
import static io.panelwright.dsl.query.QueryPatterns.whileUp;

import io.panelwright.dsl.Section;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Mapping;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.field.ThresholdsStyle;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.field.VisibilityMode;
import io.panelwright.dsl.panel.GraphPanels;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.States;
import io.panelwright.dsl.query.Owner;
import io.panelwright.dsl.query.Query;
import io.panelwright.dsl.query.QueryPatterns;

/** Graphs that show the state of their producer. */
final class SampleGraphs {

  private static final String EVERY_RESULT =
      "sum by (result) (increase(shop_orders_total{result=~\"$result\"}[5m]))";

  private SampleGraphs() {}

  static Section graphs(Owner shop) {
    return section(
        "Graphs", shop, orders(shop), age(shop), declined(shop), bars(shop), activity(shop));
  }

  private static Panel orders(Owner shop) {
    Query query = shop.query(EVERY_RESULT).legend("{{result}}");
    return GraphPanels.ofProducer(
            "Orders (5m)",
            Units.NUMBER,
            shop,
            SampleProject.SHOP,
            everyValue(SampleProject.SHOP, query, SampleProject.RESULT))
        .height(9)
        .description("Orders in the five minutes before each point, also results without one.");
  }

  private static Panel age(Owner shop) {
    return GraphPanels.ofProducer(
            "Age of the last order",
            Units.SECONDS,
            shop,
            SampleProject.SHOP,
            shop.query("time() - max(shop_last_order_timestamp_seconds)").legend("age"))
        .thresholds(Thresholds.base(Color.TRANSPARENT).step(3600, Color.RED))
        .thresholdsStyle(ThresholdsStyle.DASHED)
        .description("Seconds since the last order.");
  }

  private static Panel declined(Owner shop) {
    return GraphPanels.ofProducer(
            "Declined per minute (5m)",
            Units.COUNTS_PER_MINUTE,
            shop,
            SampleProject.SHOP,
            orZero(
                SampleProject.SHOP,
                shop.query("60 * sum(rate(shop_orders_total{result=\"declined\"}[5m]))")
                    .legend("declined")))
        .axisSoftMax(1)
        .description("Declined orders per minute.");
  }

  private static Panel bars(Owner shop) {
    return GraphPanels.bars(
            "Orders by result (5m)",
            Units.NUMBER,
            SampleProject.SHOP,
            shop.query(EVERY_RESULT).legend("{{result}}"),
            SampleProject.RESULT)
        .decimals(0)
        .description("Orders of the last five minutes, most frequent first.")
        .width(24);
  }

  private static Panel activity(Owner shop) {
    Query active =
        shop.query("sum by (result) (increase(shop_orders_total[1m])) > bool 0")
            .legend("{{result}}");
    return stateTimeline(
            "Activity by result (1m)",
            Units.NUMBER,
            whileUp(
                SampleProject.SHOP, everyValue(SampleProject.SHOP, active, SampleProject.RESULT)),
            QueryPatterns.jobStateOverTime(shop, SampleProject.SHOP),
            QueryPatterns.jobNotScraped(shop, SampleProject.SHOP))
        .mappings(Mapping.value(1, "ACTIVE").color(Color.GREEN), States.idle(0, "IDLE"))
        .overrides(override(byName(SampleProject.SHOP.job())).mappings(States.ofJob()))
        .showValue(VisibilityMode.NEVER)
        .noValue(States.NO_ANSWER)
        .description("Minutes with orders. The last row is the state of the shop.")
        .width(24);
  }
}

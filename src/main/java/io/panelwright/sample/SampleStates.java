package io.panelwright.sample;

import static io.panelwright.dsl.Annotation.annotation;
import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.panel.Panels.stat;
import static io.panelwright.dsl.panel.Panels.timeseries;
import static io.panelwright.dsl.query.QueryPatterns.whileUp;
import static io.panelwright.dsl.variable.Variables.query;

import io.panelwright.dsl.Annotation;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.StatPanels;
import io.panelwright.dsl.panel.States;
import io.panelwright.dsl.query.Owner;
import io.panelwright.dsl.query.QueryPatterns;
import io.panelwright.dsl.variable.QueryVariable;
import io.panelwright.dsl.variable.Variable;

/** Panels that distinguish the states of a producer. */
final class SampleStates {

  private SampleStates() {}

  static Section states(Owner shop, Owner server) {
    return section(
        "States",
        shop,
        answers(server),
        age(shop),
        declined(shop),
        latency(shop),
        share(shop),
        alerts(server),
        perMinute(shop),
        slow(shop));
  }

  static Variable result(Owner shop) {
    return query("result", shop.labelValues("shop_orders_total", "result"))
        .label("Result")
        .description("Filters the orders.")
        .sort(QueryVariable.Sort.ALPHABETICAL)
        .refreshOnTimeRange()
        .includeAll(".*");
  }

  private static final String DECLINES =
      """
      sum(increase(shop_orders_total{result="declined"}[1m])) > 0
        unless sum(increase(shop_orders_total{result="declined"}[1m] offset 1m)) > 0""";

  static Annotation declines(Owner shop) {
    return annotation("Declined orders", Color.RED, shop.query(DECLINES))
        .only("states/per-minute", "states/slow")
        .title("Declined orders")
        .step("1m");
  }

  private static Panel answers(Owner server) {
    return StatPanels.serverState("Prometheus", server)
        .key("prometheus")
        .description("Whether the server answers.")
        .width(6);
  }

  private static Panel age(Owner shop) {
    return StatPanels.measure(
            "Last order",
            Units.SECONDS,
            SampleProject.SHOP,
            QueryPatterns.age(shop, "max(shop_last_order_timestamp_seconds)"),
            "no order yet")
        .thresholds(Thresholds.base(Color.GREEN).step(3600, Color.RED))
        .description("Age of the last order.")
        .width(6);
  }

  private static Panel declined(Owner shop) {
    return StatPanels.count(
            "Declined (5m)",
            Units.NUMBER,
            shop,
            SampleProject.SHOP,
            "sum(increase(shop_orders_total{result=\"declined\"}[5m]))")
        .decimals(0)
        .description("Declined orders of the last five minutes.")
        .width(6);
  }

  private static Panel latency(Owner shop) {
    return StatPanels.measure(
            "Checkout p95 (5m)",
            Units.SECONDS,
            SampleProject.SHOP,
            QueryPatterns.quantile(shop, 0.95, "shop_checkout_seconds_bucket", "5m"),
            "no checkouts")
        .thresholds(Thresholds.base(Color.GREEN).step(1, Color.RED))
        .description("95 of 100 checkouts take at most this long.")
        .width(6);
  }

  private static Panel share(Owner shop) {
    return StatPanels.measure(
            "Declined share (5m)",
            Units.RATIO,
            SampleProject.SHOP,
            QueryPatterns.share(
                shop,
                "sum(increase(shop_orders_total{result=\"declined\"}[5m]))",
                "sum(increase(shop_orders_total[5m]))"),
            "no orders")
        .decimals(1)
        .description("Declined orders among those of the last five minutes.")
        .width(6);
  }

  private static Panel alerts(Owner server) {
    return stat("Firing alerts", Units.NUMBER, QueryPatterns.firingAlerts(server))
        .thresholds(Thresholds.base(Color.GREEN).step(1, Color.RED))
        .mappings(States.noAnswer())
        .description("Alerts that fire on the server.")
        .width(6);
  }

  private static final String PER_MINUTE =
      """
      60 * sum by (result) (rate(shop_orders_total{result=~"$result"}[5m]))""";

  private static Panel perMinute(Owner shop) {
    return timeseries(
            "Orders per minute by result",
            Units.COUNTS_PER_MINUTE,
            whileUp(SampleProject.SHOP, shop.query(PER_MINUTE).legend("{{result}}")))
        .key("per-minute")
        .noValue("no orders, or the shop is down")
        .description("Orders, by result, measured over five minutes.")
        .width(12);
  }

  private static final String FINISHED = "sum(increase(shop_checkout_seconds_count[$__range]))";

  private static final String SLOW =
      """
      sum(increase(shop_checkout_seconds_count[$__range]))
        - sum(increase(shop_checkout_seconds_bucket{le="0.5"}[$__range]))\
      """;

  private static Panel slow(Owner shop) {
    return StatPanels.measure(
            "Checkouts above 500 ms",
            Units.RATIO,
            SampleProject.SHOP,
            QueryPatterns.share(shop, SLOW, FINISHED),
            "no checkouts")
        .key("slow")
        .decimals(1)
        .description("The share of checkouts in the time range that took longer than 500 ms.")
        .width(12);
  }
}

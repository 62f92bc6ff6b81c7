package io.panelwright.sample;

import static io.panelwright.dsl.Dashboard.dashboard;
import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.field.FieldMatcher.byName;
import static io.panelwright.dsl.field.Units.NUMBER;
import static io.panelwright.dsl.field.Units.OPS_PER_SECOND;
import static io.panelwright.dsl.field.Units.SECONDS;
import static io.panelwright.dsl.panel.FieldOverride.override;
import static io.panelwright.dsl.panel.Panels.stat;
import static io.panelwright.dsl.panel.Panels.stateTimeline;
import static io.panelwright.dsl.panel.Panels.table;
import static io.panelwright.dsl.panel.Panels.text;
import static io.panelwright.dsl.panel.Panels.timeseries;
import static io.panelwright.dsl.transform.Transformations.organize;

import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.ColorMode;
import io.panelwright.dsl.field.Mapping;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.StatPanels;
import io.panelwright.dsl.query.Owner;

/** A dashboard with the common panel types. */
final class SampleDashboard {

  private static final Owner SHOP = Owner.of(SampleProject.CONTRACT, SampleProject.TRAFFIC);
  private static final Owner SERVER = Owner.of(SampleProject.CONTRACT, SampleProject.MONITORING);
  private static final Owner CHOSEN = Owner.of(SampleProject.CONTRACT, SampleProject.CHOSEN);

  private static final String P95 =
      """
      histogram_quantile(0.95, sum by (le) (rate(shop_checkout_seconds_bucket[5m]))) >= 0""";

  private SampleDashboard() {}

  static Dashboard shop() {
    return dashboard(
            "sample",
            "Sample",
            traffic(),
            SampleStates.states(SHOP, SERVER),
            SampleGraphs.graphs(SHOP),
            servers(),
            SampleTargets.targets(CHOSEN))
        .description("What the team of the shop watches.")
        .tags("sample")
        .time("now-30m", "now")
        .refresh("30s")
        .tooltip(Dashboard.CursorSync.CROSSHAIR)
        .links(SampleTargets.documentation(), SampleTargets.details())
        .variables(SampleStates.result(SHOP))
        .annotations(SampleStates.declines(SHOP));
  }

  private static Section traffic() {
    return section("Traffic", SHOP, state(), orders(), duration(), carts());
  }

  private static Panel state() {
    return StatPanels.jobState("Shop", SHOP, SampleProject.SHOP)
        .description("Whether the shop answers its scrapes.")
        .width(4);
  }

  private static Panel orders() {
    return timeseries(
            "Orders per second",
            OPS_PER_SECOND,
            SHOP.query("sum by (result) (rate(shop_orders_total[5m]))").legend("{{result}}"))
        .noValue("no orders, or the shop is down")
        .description("Orders, by result.")
        .overrides(override(byName("declined")).color(ColorMode.fixed(Color.RED)))
        .width(10);
  }

  private static Panel duration() {
    return timeseries("Checkout p95", SECONDS, SHOP.query(P95).legend("p95"))
        .noValue("no checkouts, or the shop is down")
        .threshold(1)
        .description("95 of 100 checkouts take at most this long.")
        .width(10);
  }

  private static Panel carts() {
    return stat("Open carts", NUMBER, SHOP.query("sum(shop_carts)"))
        .noValue("the shop is down")
        .description("Carts with at least one article.")
        .width(6);
  }

  private static Section servers() {
    return section("Servers", SERVER, up(), targets(), help());
  }

  private static Panel up() {
    return stateTimeline("Targets", NUMBER, SERVER.query("up").legend("{{job}}"))
        .mappings(Mapping.value(0, "DOWN").color(Color.RED), Mapping.value(1, "UP"))
        .description("Whether each target answers its scrapes.")
        .noValue("NO ANSWER")
        .width(12);
  }

  private static Panel targets() {
    return table("Targets now", NUMBER, SERVER.query("up").instant().table())
        .transform(organize().hide("Time").rename("job", "Job"))
        .description("The targets and their last scrape.")
        .noValue("NO ANSWER")
        .width(12);
  }

  private static Panel help() {
    return text("Help", "**No data?** Start with the servers, then look at the producers.")
        .width(24);
  }
}

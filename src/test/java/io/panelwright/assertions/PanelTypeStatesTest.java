package io.panelwright.assertions;

import static io.panelwright.assertions.DashboardAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dsl.Shop;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Mapping;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.Panels;
import io.panelwright.dsl.query.Query;
import io.panelwright.dsl.transform.FrameTransformations.Join;
import io.panelwright.dsl.transform.Transformations;
import io.panelwright.testing.DisplaySummary;
import io.panelwright.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What each type of panel shows in four states: the table in {@code docs/testing.md}. */
@ExtendWith(PrometheusExtension.class)
class PanelTypeStatesTest {

  private static final Path PAGE = Path.of("docs", "testing.md");
  private static final String START = "TEST=PanelTypeStatesTest`. -->\n\n";
  private static final String END = "\n<!-- end of the table -->";

  private static final List<Scenario> STATES =
      List.of(
          scenario("1x80", "0+33x80"),
          scenario("1x80", "0x80"),
          scenario("1x40 0x39", "0+33x40 stale _x39"),
          Scenario.empty().serverDown().at("20m").range("30m"));

  private static Scenario scenario(String up, String orders) {
    return Scenario.empty()
        .given(
            "up{job=\"cart\"} " + up,
            "shop_load " + orders,
            "shop_orders_total{result=\"paid\"} " + orders,
            "shop_orders_seconds_bucket{le=\"0.1\"} " + orders,
            "shop_orders_seconds_bucket{le=\"+Inf\"} " + orders)
        .range("30m");
  }

  private static Query rate() {
    return Shop.CHECKOUT
        .query("60 * sum by (result) (rate(shop_orders_total[1m]))")
        .legend("{{result}}");
  }

  private static Query load() {
    return Shop.CHECKOUT.query("max(shop_load)").legend("load");
  }

  private static Query buckets() {
    return Shop.CHECKOUT
        .query("60 * sum by (le) (rate(shop_orders_seconds_bucket[1m]))")
        .legend("{{le}}")
        .heatmap();
  }

  private static Query up() {
    return Shop.CHECKOUT.query("up").legend("{{job}}");
  }

  private static Mapping[] mappings() {
    return new Mapping[] {
      Mapping.value(1, "UP").color(Color.GREEN), Mapping.value(0, "DOWN").color(Color.RED)
    };
  }

  private static List<Panel> panels() {
    var unit = Units.COUNTS_PER_MINUTE;
    return List.of(
        Panels.stat("stat", unit, rate().instant()),
        Panels.gauge("gauge", unit, rate().instant()).min(0).max(200),
        Panels.bargauge("bargauge", unit, rate().instant()).min(0),
        Panels.table("table", unit, rate().instant().table()),
        Panels.timeseries("timeseries", unit, rate()).min(0),
        Panels.barchart("barchart", unit, rate().instant().table()).min(0),
        Panels.piechart("piechart", unit, rate().instant()),
        Panels.histogram("histogram", unit, rate()),
        Panels.heatmap("heatmap", Units.NUMBER, buckets()),
        Panels.trend("trend", unit, load(), rate())
            .transform(Transformations.joinByTime(Join.OUTER)),
        Panels.xychart("xychart", unit, load(), rate())
            .transform(Transformations.joinByTime(Join.OUTER)),
        Panels.candlestick("candlestick", unit, rate()),
        Panels.stateTimeline("state-timeline", Units.NUMBER, up()).mappings(mappings()),
        Panels.statusHistory("status-history", Units.NUMBER, up().minStep("5m"))
            .mappings(mappings()),
        Panels.text("text", "Notes."));
  }

  @Tag(Golden.TAG)
  @Test
  void thePageHasTheTable() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(START) + START.length();
    String rows = panels().stream().map(PanelTypeStatesTest::row).collect(Collectors.joining());

    Golden.assertFile(
        PAGE,
        page.substring(0, start)
            + "| Type | healthy | idle | producer down | server down |\n|---|---|---|---|---|\n"
            + rows
            + page.substring(page.indexOf(END)));
  }

  private static String row(Panel panel) {
    return STATES.stream()
        .map(state -> panel.spec().data().queries().isEmpty() ? Scenario.empty() : state)
        .map(state -> DisplaySummary.of(assertThat(panel).given(state).display()))
        .map(text -> text.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| " + panel.spec().identity().type() + " | ", " |\n"));
  }
}

package io.panelwright.assertions;

import static io.panelwright.assertions.DashboardAssertions.assertThat;
import static io.panelwright.assertions.DataPanels.orders;
import static io.panelwright.assertions.DataPanels.ratio;
import static io.panelwright.assertions.DataPanels.state;
import static io.panelwright.assertions.DataPanels.targets;
import static io.panelwright.assertions.DataPanels.timeline;
import static io.panelwright.assertions.DataPanels.twoResults;
import static io.panelwright.dsl.Dashboard.dashboard;
import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.panel.Panels.stat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.panelwright.contract.Contract;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dsl.Shop;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.query.Owner;
import io.panelwright.dsl.variable.Variables;
import io.panelwright.show.value.Theme;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests with data: what panels show, and the failures. */
@ExtendWith(PrometheusExtension.class)
class PanelDataAssertTest {

  @Test
  void aStatShowsItsMapping() {
    assertThat(state())
        .given("up{job=\"cart\"} 0x10")
        .shows("DOWN")
        .showsOnly("DOWN")
        .showsColor("red")
        .showsData()
        .doesNotShow("UP");
    assertThat(state()).given("up{job=\"cart\"} 0x10 1").shows("UP").showsColor("green");
    assertThat(state()).given("up{job=\"stock\"} 1x10").showsNoData();
    assertThat(state()).givenNothing().showsNoData();
    assertThat(state()).given("up{job=\"cart\"} 1").inTheme(Theme.LIGHT).showsColor("#56A64B");
  }

  @Test
  void theTimeIsThatOfTheLastSample() {
    Panel age = stat("Age", Units.SECONDS, Shop.CHECKOUT.query("time() - max(last)").instant());

    assertThat(age).given("last 0x4").shows("1 min");
    assertThat(age).given("last 0x4 _x3").shows("1.75 mins");
    assertThat(age).given("last 0x4").every("1s").shows("4 s");
    assertThat(age).given("last 0x4").at("90s").shows("1.50 mins");
    assertThat(age).given("last 0 stale").showsNoData();
  }

  @Test
  void aGraphHasSeries() {
    assertThat(orders())
        .given(twoResults())
        .range("10m")
        .hasLegend("declined", "paid")
        .hasCompleteLegend()
        .series("paid")
        .lastText("132 c/m")
        .hasColor("green")
        .and()
        .series("declined")
        .lastText("12 c/m");
    assertThat(orders()).givenNothing().showsNoData();
  }

  @Test
  void aRatioHasAnAxis() {
    assertThat(ratio()).given("share 0x40").hasAxisUpTo("100%").series("share").lastText("0%");
  }

  @Test
  void aTableHasRowsAndCells() {
    assertThat(targets())
        .given("up{job=\"cart\"} 1", "up{job=\"stock\"} 0")
        .hasRows(2)
        .hasRow("cart", "UP")
        .hasRow("stock")
        .cell("state", 1)
        .hasText("UP")
        .hasColor("green")
        .and()
        .cell("state", "stock")
        .hasText("DOWN")
        .hasColor("red");
  }

  @Test
  void aStateTimelineHasBands() {
    assertThat(timeline())
        .given("up{job=\"cart\"} 1 1 0 0")
        .range("45s")
        .series("cart")
        .hasBands("UP", "UP", "DOWN")
        .hasColor("red");
  }

  @Test
  void seriesAreOnTheServersOfOwners() {
    Panel both =
        stat(
            "Both",
            Units.NUMBER,
            Shop.CHECKOUT.query("max(orders)").legend("orders").instant(),
            Shop.PAYMENT.query("max(payments)").legend("payments").instant());

    assertThat(both)
        .given(Shop.CHECKOUT, "orders 1")
        .given(Shop.PAYMENT, "payments 2", "orders 3")
        .series("orders")
        .lastText("1")
        .and()
        .series("payments")
        .lastText("2");
    assertThat(both).givenOn("shop-main", "payments 1").showsNoData();
    assertThat(catchThrowable(() -> assertThat(both).given("orders 1").showsNoData()))
        .hasMessage(
            """
            the panel queries several datasources: shop-main, shop-ledger
              → name the one of the series: givenOn("shop-main", …)""");
    assertThat(both)
        .given(Shop.CHECKOUT, "orders 1")
        .serverDown(Shop.PAYMENT)
        .showsError("connection refused")
        .shows("1");
  }

  @Test
  void aServerIsDown() {
    assertThat(state())
        .serverDown()
        .showsError("Post \"http://shop-main/api/v1/query\": dial tcp shop-main:80: connect:")
        .showsError("connection refused")
        .showsNoData();
    assertThat(orders()).serverDown().showsError("/api/v1/query_range");
    assertThat(state()).given("up 1").serverDown("shop-main").showsNoData();
  }

  @Test
  void variablesAreSelected() {
    var runs =
        dashboard(
                "runs",
                "Runs",
                section(
                    "Runs",
                    Shop.ANY,
                    stat("Events", Units.NUMBER, Shop.ANY.query("sum(events{run=~\"$run\"})"))))
            .variables(Variables.query("run", Shop.ANY.labelValues("events", "run")));

    PanelDataAssert events =
        assertThat(runs).panel("Events").given("events{run=\"a\"} 1", "events{run=\"b\"} 20");
    events.variable("run", "b").shows("20");
    events.variable("run", "a").shows("1");
    assertThat(runs)
        .panel("Events")
        .givenOn("shop-ledger", "events{run=\"a\"} 300")
        .variable("ds", "shop-ledger")
        .variable("run", "a")
        .shows("300");
  }

  @Test
  void aDashboardOfAFileHasNoContract() throws IOException {
    DashboardDocument document =
        DashboardDocument.read(
            """
            {"title": "File", "panels": [{"type": "stat", "title": "Age", "targets": [
              {"refId": "A", "expr": "time() + 0 * max(up)", "instant": true}],
              "fieldConfig": {"defaults": {"unit": "s"}}, "options": {"reduceOptions": {"calcs": ["lastNotNull"]}}}]}
            """);

    assertThat(document).panel("Age").given("up 1x3").shows("45 s");
    assertThat(document).panel("Age").serverDown().showsError("connection refused").showsNoData();
  }

  @Test
  void theIntervalIsTheContracts() {
    var contract =
        Contract.of(
            "Shop",
            new Contract.Stack(
                new GrafanaServer(3000),
                List.of(Shop.SERVER),
                List.of(Shop.MAIN),
                Duration.ofSeconds(5)),
            Shop.CHECKOUT.domain());
    Owner owner = Owner.of(contract, Shop.CHECKOUT.domain());

    assertThat(stat("Time", Units.SECONDS, owner.query("time() + 0 * max(up)").instant()))
        .given("up 1x4")
        .shows("20 s");
  }

  @Test
  void scenariosAreCombined() {
    Scenario running = Scenario.of(Shop.CHECKOUT, "up{job=\"cart\"} 1x10").every("1s");
    Scenario selling = running.and(Scenario.empty().given(Shop.CHECKOUT, twoResults()));

    assertThat(state()).given(selling).shows("UP");
    assertThat(orders())
        .given(selling)
        .every("15s")
        .range("10m")
        .series("paid")
        .lastText("132 c/m");
  }

  /** A hundred assertions on different data take seconds; the ceiling is loose. */
  @Test
  void aHundredAssertionsTakeSeconds() {
    long start = System.nanoTime();
    for (int i = 0; i < 100; i++) {
      assertThat(stat("Value", Units.NUMBER, Shop.CHECKOUT.query("max(value)").instant()))
          .given("value " + i)
          .shows(String.valueOf(i));
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }
}

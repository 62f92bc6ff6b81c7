package io.panelwright.assertions;

import static io.panelwright.assertions.DashboardAssertions.assertThat;
import static io.panelwright.assertions.DataPanels.ORDERS;
import static io.panelwright.assertions.DataPanels.orders;
import static io.panelwright.assertions.DataPanels.ratio;
import static io.panelwright.assertions.DataPanels.state;
import static io.panelwright.assertions.DataPanels.targets;
import static io.panelwright.assertions.DataPanels.timeline;
import static io.panelwright.assertions.DataPanels.twoResults;
import static io.panelwright.dsl.panel.Panels.stat;
import static io.panelwright.dsl.panel.Panels.timeseries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.panelwright.dsl.Shop;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Mapping;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.Panel;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The failures of tests with data. */
@ExtendWith(PrometheusExtension.class)
class PanelDataFailuresTest {

  private record Failure(Panel panel, Consumer<PanelAssert> assertion, String message) {}

  @TestFactory
  Stream<DynamicTest> failuresContainWhatIsNeeded() {
    return Stream.of(
            new Failure(
                state(),
                p -> p.given("up{job=\"cart\"} 1x10").shows("DOWN"),
                """
                [panel "Cart" of dashboard "Test"] expected the panel to show "DOWN"
                the panel shows:
                  "UP" (green)
                given on shop-main, every 15s:
                  up{job="cart"} 1x10
                query A on shop-main at 2m30s:
                  max(up{job="cart"})
                result:
                  {} 1
                  → correct the query, the panel's unit and mappings, or the expectation"""),
            new Failure(
                state(),
                p -> p.given("up{job=\"card\"} 1x10").shows("UP"),
                """
                [panel "Cart" of dashboard "Test"] expected the panel to show "UP"
                the panel shows:
                  "No data" (text)
                given on shop-main, every 15s:
                  up{job="card"} 1x10
                query A on shop-main at 2m30s:
                  max(up{job="cart"})
                result:
                  nothing
                  → no given series matches up{job="cart"}: its labels differ from those of up"""),
            new Failure(
                state(),
                p -> p.given("upp{job=\"cart\"} 1x10").showsColor("green"),
                """
                [panel "Cart" of dashboard "Test"] expected a value in green (#73BF69)
                the panel shows:
                  "No data" (text)
                given on shop-main, every 15s:
                  upp{job="cart"} 1x10
                query A on shop-main at 2m30s:
                  max(up{job="cart"})
                result:
                  nothing
                  → no given series matches up{job="cart"}; did you mean "upp"?"""),
            new Failure(
                stat("Sum", Units.NUMBER, Shop.CHECKOUT.query("a + on (x) b").instant()),
                p ->
                    p.given("a{x=\"1\",y=\"1\"} 1", "b{x=\"1\",y=\"1\"} 1", "b{x=\"1\"} 2")
                        .showsNoData(),
                """
                [panel "Sum" of dashboard "Test"] expected no failed query"""),
            new Failure(
                orders(),
                p -> p.given(twoResults()).range("10m").series("payed"),
                """
                [panel "Orders" of dashboard "Test"] no series has the name "payed"; names: declined, paid"""))
        .map(
            failure ->
                DynamicTest.dynamicTest(
                    failure.message.lines().findFirst().orElseThrow(),
                    () ->
                        assertThat(
                                catchThrowable(
                                    () -> failure.assertion.accept(assertThat(failure.panel))))
                            .isInstanceOf(AssertionError.class)
                            .hasMessageStartingWith(failure.message)));
  }

  private static Failure line(Panel panel, Consumer<PanelAssert> assertion, String message) {
    return new Failure(panel, assertion, message);
  }

  @TestFactory
  Stream<DynamicTest> failuresStartWithTheExpectation() {
    String[] jobs = {"up{job=\"cart\"} 1 1 0 0", "up{job=\"stock\"} 0x3"};
    return Stream.of(
            line(
                state(),
                p -> p.given(jobs).showsOnly("UP"),
                "expected the panel to show only \"UP\""),
            line(
                state(),
                p -> p.given(jobs).doesNotShow("DOWN"),
                "expected the panel not to show \"DOWN\""),
            line(
                state(),
                p -> p.given(jobs).showsNoData(),
                "expected the panel to show \"No data\""),
            line(state(), p -> p.givenNothing().showsData(), "expected the panel to show data"),
            line(
                state(),
                p -> p.given(jobs).showsError("refused"),
                "expected an error with \"refused\""),
            line(state(), p -> p.given(jobs).hasRows(1), "expected a panel with a table"),
            line(state(), p -> p.given(jobs).hasLegend("a"), "expected a panel with a legend"),
            line(
                orders(),
                p -> p.given(twoResults()).series("paid").lastText("1 c/m"),
                "series \"paid\": expected the last text \"1 c/m\", found \"132 c/m\""),
            line(
                orders(),
                p -> p.given(twoResults()).series("paid").hasColor("red"),
                "series \"paid\": expected the color red (#F2495C), found green"),
            line(
                orders(),
                p -> p.given(twoResults()).hasLegend("paid"),
                "expected the legend \"paid\", found \"declined\", \"paid\""),
            line(
                orders(),
                p -> p.given(twoResults()).series("paid").hasLegendValue("Min", "0 c/m"),
                "series \"paid\": expected the column \"Min\" in the legend, found [Last *, Max]"),
            line(
                orders(),
                p -> p.given(twoResults()).series("paid").hasLegendValue("Max", "0 c/m"),
                "series \"paid\": expected \"0 c/m\" below Max in the legend, found \"132 c/m\""),
            line(
                orders(),
                p -> p.given(twoResults()).atSize(300, 100).hasCompleteLegend(),
                "expected room for 2 entries of the legend, found room for 1"),
            line(
                ratio(),
                p -> p.given("share 0x40").hasAxisUpTo("50%"),
                "expected an axis up to \"50%\", found the ticks 0%"),
            line(
                targets(),
                p -> p.given(jobs).hasRow("cart", "UP"),
                "expected a row \"cart\" | \"UP\""),
            line(targets(), p -> p.given(jobs).hasRows(3), "expected 3 rows, found 2"),
            line(
                targets(),
                p -> p.given(jobs).cell("State", 1),
                "no column has the title \"State\"; did you mean \"state\"?; columns: job, state"),
            line(
                targets(),
                p -> p.given(jobs).cell("state", 3),
                "expected at least 3 rows, found 2"),
            line(
                targets(),
                p -> p.given(jobs).cell("state", "DOWN"),
                "expected one row with the text \"DOWN\", found 2 rows"),
            line(
                targets(),
                p -> p.given(jobs).cell("state", 1).hasText("UP"),
                "cell \"state\" of row 1: expected \"UP\", found \"DOWN\""),
            line(
                targets(),
                p -> p.given(jobs).cell("state", 1).hasColor("green"),
                "cell \"state\" of row 1: expected the color green (#73BF69), found red"),
            line(
                timeline(),
                p -> p.given(jobs).range("45s").series("cart").hasBands("UP"),
                "series \"cart\": expected the bands \"UP\", found \"UP\", \"UP\", \"DOWN\""))
        .map(
            failure ->
                DynamicTest.dynamicTest(
                    failure.message,
                    () ->
                        assertThat(
                                catchThrowable(
                                    () -> failure.assertion.accept(assertThat(failure.panel))))
                            .isInstanceOf(AssertionError.class)
                            .message()
                            .contains("] " + failure.message)
                            .contains("\nthe panel shows:\n")));
  }

  private record Broken(String what, Panel panel) {}

  /** A mapping, unit, query, color and legend that were broken on purpose. */
  @TestFactory
  Stream<DynamicTest> whatIsBrokenOnPurposeFails() {
    Panel unit =
        timeseries(
            "Orders", Units.COUNTS_PER_SECOND, Shop.CHECKOUT.query(ORDERS).legend("{{result}}"));
    Panel window =
        timeseries(
            "Orders",
            Units.COUNTS_PER_MINUTE,
            Shop.CHECKOUT.query(ORDERS.replace("60 * ", "")).legend("{{result}}"));
    Panel legend =
        timeseries("Orders", Units.COUNTS_PER_MINUTE, Shop.CHECKOUT.query(ORDERS).legend("x"));
    Consumer<Panel> ordersTest =
        panel ->
            assertThat(panel).given(twoResults()).range("10m").series("paid").lastText("132 c/m");
    Consumer<Panel> stateTest =
        panel -> assertThat(panel).given("up{job=\"cart\"} 0x10").shows("DOWN").showsColor("red");
    ordersTest.accept(orders());
    stateTest.accept(state());
    return Stream.concat(
        Stream.of(
                new Broken("the unit", unit),
                new Broken("the query", window),
                new Broken("the legend", legend))
            .map(broken -> fails(broken, ordersTest)),
        Stream.of(
                new Broken(
                    "the mapping",
                    state().mappings(Mapping.value(0, "UP"), Mapping.value(1, "DOWN"))),
                new Broken(
                    "the color", state().mappings(Mapping.value(0, "DOWN").color(Color.GREEN))),
                new Broken(
                    "the threshold",
                    stat("Cart", Units.NUMBER, Shop.CHECKOUT.query("max(up)").instant())
                        .mappings(Mapping.value(0, "DOWN"))
                        .thresholds(Thresholds.base(Color.GREEN).step(1, Color.RED))),
                new Broken(
                    "the label",
                    stat("Cart", Units.NUMBER, Shop.CHECKOUT.query("max(up{job=\"card\"})"))))
            .map(broken -> fails(broken, stateTest)));
  }

  private static DynamicTest fails(Broken broken, Consumer<Panel> test) {
    return DynamicTest.dynamicTest(
        broken.what,
        () ->
            assertThat(catchThrowable(() -> test.accept(broken.panel)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the panel shows:"));
  }

  @Test
  void aPanelWithVariablesIsTestedInItsDashboard() {
    Panel panel = stat("Orders", Units.NUMBER, Shop.CHECKOUT.query("sum(orders{shop=\"$shop\"})"));

    assertThat(catchThrowable(() -> assertThat(panel).given("orders 1")))
        .hasMessageContaining("which the dashboard does not declare [variable-undeclared]")
        .hasMessageEndingWith(
            "\n  → test a panel with variables in its dashboard: assertThat(dashboard).panel(\"…\")");
  }

  @Test
  void invalidNotationIsAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(state()).given("up 1y"))
        .withMessageStartingWith("series in promtool's notation, column 4: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(state()).given("up 1").every("15"))
        .withMessage("\"15\" is no duration; expected a text such as 15s or 1h30m");
  }
}

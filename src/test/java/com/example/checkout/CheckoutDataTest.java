package com.example.checkout;

import static io.panelwright.assertions.DashboardAssertions.assertThat;

import io.panelwright.assertions.PrometheusExtension;
import io.panelwright.assertions.Scenario;
import io.panelwright.dsl.Dashboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PrometheusExtension.class)
class CheckoutDataTest {

  private static final Scenario SELLING =
      Scenario.of(
          CheckoutOwners.CHECKOUT,
          """
          up{job="shop"} 1x120
          shop_orders_total{result="paid"} 0+11x120
          shop_orders_total{result="declined"} 0+1x120
          """);

  private final Dashboard checkout = new CheckoutDashboards().dashboards().get(0);

  @Test
  void aStoppedShopIsRed() {
    assertThat(checkout)
        .panel("Shop")
        .given("up{job=\"shop\"} 0x10")
        .shows("DOWN")
        .showsColor("red");
  }

  @Test
  void ordersAreCountedPerMinute() {
    assertThat(checkout)
        .panel("Orders per minute")
        .given(SELLING)
        .hasLegend("declined", "paid")
        .series("paid")
        .lastText("132 ops/m");
  }

  @Test
  void aStoppedServerIsReported() {
    assertThat(checkout)
        .panel("Shop")
        .given(SELLING)
        .serverDown()
        .showsError("connection refused")
        .shows("NO ANSWER");
  }
}

package com.example.checkout;

import static io.panelwright.assertions.DashboardAssertions.assertThat;
import static io.panelwright.dsl.field.Units.SECONDS;

import io.panelwright.dsl.Dashboard;
import org.junit.jupiter.api.Test;

class CheckoutDashboardsTest {

  private final Dashboard checkout = new CheckoutDashboards().dashboards().get(0);

  @Test
  void slowCheckoutsTurnRedAtOneSecond() {
    assertThat(checkout)
        .panel("Checkout p95")
        .isInSection("Traffic")
        .usesDatasource("shop-main")
        .queriesMetric("shop_checkout_seconds_bucket")
        .hasUnit(SECONDS)
        .hasThreshold(1);
  }

  @Test
  void paymentsAreQueriedOnTheSelectedSystem() {
    assertThat(checkout)
        .hasSections("Traffic", "Payments ($ds)", "Servers", "Compare")
        .hasVariable("ds")
        .panel("payments/latency")
        .usesDatasource("${ds}");
  }

  @Test
  void thereAreNoFindings() {
    assertThat(checkout)
        .against(CheckoutContract.contract())
        .allPanels(panel -> panel.hasNoFindings())
        .hasNoFindings();
  }
}

package com.example.checkout;

import static io.panelwright.assertions.DashboardAssertions.assertThat;
import static io.panelwright.dsl.Units.SECONDS;

import io.panelwright.dsl.Dashboard;
import io.panelwright.lint.Configuration;
import io.panelwright.lint.Level;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckoutDashboardsTest {

  private final Dashboard checkout = new CheckoutDashboards().dashboards().get(0);

  @Test
  void slowCheckoutsTurnRedAtOneSecond() {
    assertThat(checkout)
        .panel("Checkout p95")
        .isInSection("Traffic")
        .usesDatasource("prometheus")
        .queriesMetric("shop_checkout_seconds_bucket")
        .hasUnit(SECONDS)
        .hasThreshold(1);
  }

  @Test
  void allPanelsAskTheShop() {
    assertThat(checkout)
        .hasSections("Traffic")
        .allPanels(panel -> panel.usesDatasource("prometheus"));
  }

  @Test
  void noRuleIsBrokenButThatOfDescriptions() {
    assertThat(checkout)
        .against(CheckoutContract.contract())
        .withRules(new Configuration(Map.of("panel-description", Level.OFF), List.of()))
        .hasNoFindings();
  }
}

package com.example.checkout;

import static io.panelwright.assertions.DashboardAssertions.assertThat;

import io.panelwright.assertions.ProviderDashboards;
import io.panelwright.dsl.Dashboard;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CheckoutPanelsTest {

  private final ProviderDashboards project =
      ProviderDashboards.in(
          Path.of("src/test/resources/com/example/checkout"), new CheckoutDashboards());

  @Test
  void thereAreNoFindings() {
    for (Dashboard dashboard : project.dashboards()) {
      assertThat(dashboard).against(CheckoutContract.contract()).hasNoFindings();
    }
  }

  @Test
  void panelsInYamlHaveTheirOwner() {
    assertThat(project.dashboard("checkout"))
        .panel("Units by warehouse")
        .isInSection("Stock")
        .usesDatasource("shop-main");
  }
}

package com.example.checkout;

import static io.panelwright.dsl.Dashboard.dashboard;
import static io.panelwright.dsl.Panels.timeseries;
import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.Units.OPS_PER_MINUTE;
import static io.panelwright.dsl.Units.SECONDS;

import io.panelwright.contract.Contract;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.DashboardProvider;
import io.panelwright.dsl.Owner;
import io.panelwright.dsl.Panel;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.Tiles;
import java.util.List;

/** The checkout's dashboard. */
public final class CheckoutDashboards implements DashboardProvider {

  private static final Owner CHECKOUT =
      Owner.of(CheckoutContract.contract(), CheckoutContract.CHECKOUT);

  @Override
  public Contract contract() {
    return CheckoutContract.contract();
  }

  @Override
  public List<Dashboard> dashboards() {
    return List.of(dashboard("checkout", "Checkout", traffic()));
  }

  private static Section traffic() {
    return section("Traffic", CHECKOUT, shop(), orders(), duration());
  }

  private static Panel shop() {
    return Tiles.jobState("Shop", CHECKOUT, CheckoutContract.SHOP).width(4);
  }

  private static Panel orders() {
    return timeseries(
            "Orders per minute",
            OPS_PER_MINUTE,
            CHECKOUT
                .query("60 * sum by (result) (rate(shop_orders_total[5m]))")
                .legend("{{result}}"))
        .width(10);
  }

  private static final String P95 =
      """
      histogram_quantile(0.95, sum by (le) (rate(shop_checkout_seconds_bucket[5m]))) >= 0""";

  private static Panel duration() {
    return timeseries("Checkout p95", SECONDS, CHECKOUT.query(P95).legend("p95"))
        .threshold(1)
        .width(10);
  }
}

package com.example.checkout;

import static com.example.checkout.CheckoutOwners.CHECKOUT;
import static com.example.checkout.CheckoutOwners.about;
import static io.panelwright.dsl.Dashboard.dashboard;
import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.field.Units.OPS_PER_MINUTE;
import static io.panelwright.dsl.field.Units.SECONDS;
import static io.panelwright.dsl.panel.Panels.timeseries;

import io.panelwright.contract.Contract;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.DashboardProvider;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.StatPanels;
import java.util.List;

/** The checkout's dashboard; {@code panels.yaml} adds the section "Stock". */
public final class CheckoutDashboards implements DashboardProvider {

  @Override
  public Contract contract() {
    return CheckoutContract.contract();
  }

  @Override
  public List<Dashboard> dashboards() {
    return List.of(
        dashboard(
                "checkout",
                "Checkout",
                traffic(),
                PaymentSection.payments(),
                ServerSection.servers(),
                ServerSection.compare())
            .description("From the cart to the payment: what the checkout team watches.")
            .tags("checkout", "shop")
            .time("now-30m", "now")
            .refresh("30s")
            .tooltip(Dashboard.CursorSync.CROSSHAIR)
            .variables(PaymentSection.provider())
            .annotations(PaymentSection.failures())
            .links(PaymentSection.providersLink()));
  }

  private static Section traffic() {
    return section("Traffic", CHECKOUT, shop(), orders(), duration());
  }

  private static Panel shop() {
    return StatPanels.jobState("Shop", CHECKOUT, CheckoutContract.SHOP)
        .description(about("Whether the shop answers its scrapes.", CheckoutContract.SHOP))
        .width(4);
  }

  private static Panel orders() {
    return timeseries(
            "Orders per minute",
            OPS_PER_MINUTE,
            CHECKOUT
                .query("60 * sum by (result) (rate(shop_orders_total[5m]))")
                .legend("{{result}}"))
        .noValue("no orders, or the shop is down")
        .description(about("Orders, by result.", CheckoutContract.SHOP))
        .width(10);
  }

  private static final String P95 =
      """
      histogram_quantile(0.95, sum by (le) (rate(shop_checkout_seconds_bucket[5m]))) >= 0""";

  private static Panel duration() {
    return timeseries("Checkout p95", SECONDS, CHECKOUT.query(P95).legend("p95"))
        .noValue("no checkouts, or the shop is down")
        .threshold(1)
        .description(about("95 of 100 pages take at most this long.", CheckoutContract.SHOP))
        .width(10);
  }
}

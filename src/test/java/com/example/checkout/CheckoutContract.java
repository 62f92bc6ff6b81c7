package com.example.checkout;

import static io.panelwright.contract.Label.closed;
import static io.panelwright.contract.Label.open;
import static io.panelwright.contract.Metric.counter;
import static io.panelwright.contract.Metric.histogram;
import static io.panelwright.contract.MetricUnit.SECONDS;
import static io.panelwright.contract.Silence.IDLE;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceChoice;
import io.panelwright.contract.Domain;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import java.time.Duration;
import java.util.List;

/** The facts of the checkout. */
final class CheckoutContract {

  private static final Duration SCRAPE_INTERVAL = Duration.ofSeconds(15);

  private static final Datasource DATASOURCE =
      Datasource.of("prometheus", Datasource.Settings.proxied(SCRAPE_INTERVAL)).asDefault();

  private static final PrometheusServer PROMETHEUS = new PrometheusServer("main", 9090, DATASOURCE);

  static final Producer SHOP =
      new Producer(
          "shop",
          8080,
          "shop",
          PROMETHEUS,
          List.of(
              counter("shop_orders_total", IDLE, closed("result", "paid", "declined")),
              histogram(
                  "shop_checkout_seconds", SECONDS, List.of(.1, .5, 1., 5.), IDLE, open("page"))));

  static final Domain CHECKOUT =
      Domain.of("Checkout", new DatasourceChoice.Pinned(DATASOURCE), SHOP);

  private CheckoutContract() {}

  static Contract contract() {
    return Contract.of(
        "Checkout",
        new Contract.Stack(
            new GrafanaServer(3000), List.of(PROMETHEUS), List.of(DATASOURCE), SCRAPE_INTERVAL),
        CHECKOUT);
  }
}

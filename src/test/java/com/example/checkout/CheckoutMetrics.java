package com.example.checkout;

import static io.panelwright.contract.Label.closed;
import static io.panelwright.contract.Label.open;
import static io.panelwright.contract.Metric.counter;
import static io.panelwright.contract.Metric.gauge;
import static io.panelwright.contract.Metric.histogram;
import static io.panelwright.contract.MetricUnit.COUNT;
import static io.panelwright.contract.MetricUnit.FLAG;
import static io.panelwright.contract.MetricUnit.SECONDS;
import static io.panelwright.contract.MetricUnit.UNIX_TIME;
import static io.panelwright.contract.SeriesPresence.AFTER_FIRST_EVENT;
import static io.panelwright.contract.SeriesPresence.ALWAYS;

import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import java.util.List;

/** The metrics that the shop, the stock service and the payment gateway export. */
final class CheckoutMetrics {

  private static final Label WAREHOUSE = open("warehouse");
  private static final Label PROVIDER = open("provider");

  static final List<Metric> SHOP =
      List.of(
          counter("shop_orders_total", AFTER_FIRST_EVENT, closed("result", "paid", "declined"))
              .help("Orders, by result."),
          histogram(
                  "shop_checkout_seconds",
                  SECONDS,
                  List.of(.1, .5, 1., 5.),
                  AFTER_FIRST_EVENT,
                  open("page"))
              .help("Duration of a page of the checkout."),
          gauge("shop_carts", COUNT, ALWAYS).help("Carts with at least one article."));

  static final List<Metric> STOCK =
      List.of(
          counter(
                  "stock_reservations_total",
                  AFTER_FIRST_EVENT,
                  WAREHOUSE,
                  closed("result", "reserved", "sold_out", "failed"))
              .help("Reservations of articles, by warehouse and result."),
          histogram(
                  "stock_reservation_seconds",
                  SECONDS,
                  List.of(.01, .05, .1, .5),
                  AFTER_FIRST_EVENT,
                  WAREHOUSE)
              .help("Duration of a reservation."),
          gauge("stock_units", COUNT, ALWAYS, WAREHOUSE).help("Units in a warehouse."));

  static final List<Metric> PAYMENTS =
      List.of(
          counter(
                  "payments_total",
                  AFTER_FIRST_EVENT,
                  PROVIDER,
                  closed("result", "accepted", "refused", "failed"))
              .help("Payments, by provider and result."),
          counter(
                  "payments_refusals_total",
                  AFTER_FIRST_EVENT,
                  PROVIDER,
                  closed("reason", "funds", "expired", "fraud", "other"))
              .help("Payments that the provider refused, by reason."),
          histogram(
                  "payments_seconds",
                  SECONDS,
                  List.of(.1, .25, .5, 1., 2.5),
                  AFTER_FIRST_EVENT,
                  PROVIDER)
              .help("Duration of a payment."),
          gauge(
                  "payments_last_settlement_timestamp_seconds",
                  UNIX_TIME,
                  AFTER_FIRST_EVENT,
                  PROVIDER)
              .help("Time of the provider's last settlement."),
          gauge("payments_provider_up", FLAG, ALWAYS, PROVIDER)
              .help("1 while the provider answers."));

  private CheckoutMetrics() {}
}

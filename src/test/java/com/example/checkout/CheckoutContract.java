package com.example.checkout;

import io.panelwright.contract.AlertRule;
import io.panelwright.contract.ComposeProject;
import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Domain;
import io.panelwright.contract.ExternalDashboard;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.contract.RecordingRule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The facts of the checkout. */
final class CheckoutContract {

  private static final Duration SCRAPE_INTERVAL = Duration.ofSeconds(5);
  private static final Datasource.Settings PROXIED = Datasource.Settings.proxied(SCRAPE_INTERVAL);

  private static final Datasource MAIN_DATASOURCE = Datasource.of("shop-main", PROXIED).asDefault();
  private static final Datasource PAYMENT_DATASOURCE = Datasource.of("shop-payments", PROXIED);
  private static final Datasource PLATFORM_DATASOURCE = Datasource.of("shop-platform", PROXIED);

  /** The payment provider's test system; its server is not this team's. */
  private static final Datasource STAGING_DATASOURCE = Datasource.of("shop-staging", PROXIED);

  static final PrometheusServer MAIN = new PrometheusServer("main", 9090, MAIN_DATASOURCE);

  /** The network that card numbers must not leave. */
  static final PrometheusServer PAYMENT_ZONE =
      new PrometheusServer("payment zone", 9190, PAYMENT_DATASOURCE);

  /** The platform team's server; it does not scrape the checkout. */
  static final PrometheusServer PLATFORM =
      new PrometheusServer("platform", 9290, PLATFORM_DATASOURCE);

  static final Producer SHOP = new Producer("shop", 8080, "shop", MAIN, CheckoutMetrics.SHOP);
  static final Producer STOCK =
      new Producer("stock service", 8081, "stock", MAIN, CheckoutMetrics.STOCK);
  static final Producer GATEWAY =
      new Producer("payment gateway", 8082, "payments", PAYMENT_ZONE, CheckoutMetrics.PAYMENTS);

  /** The payment system selected in {@code $ds}: production or test. */
  private static final DatasourceBinding CHOSEN =
      new DatasourceBinding.Variable(
          "ds",
          "Datasource",
          "The Prometheus that the payment panels query",
          PAYMENT_DATASOURCE,
          List.of(PAYMENT_DATASOURCE, STAGING_DATASOURCE, MAIN_DATASOURCE));

  static final Domain CHECKOUT =
      Domain.of("Checkout", pinned(MAIN), SHOP)
          .recordingRules(
              RecordingRule.of(
                  "result:shop_orders:rate5m",
                  MAIN,
                  "sum by (result) (rate(shop_orders_total[5m]))"));

  static final Domain STOCKS = Domain.of("Stock", pinned(MAIN), STOCK);
  static final Domain PAYMENTS = Domain.of("Payments", CHOSEN, GATEWAY);

  /** Domains without producers: their panels show the servers themselves. */
  static final Domain MAIN_SERVER = Domain.of("Main server", pinned(MAIN));

  static final Domain PAYMENT_SERVER = Domain.of("Payment server", pinned(PAYMENT_ZONE));
  static final Domain PLATFORM_SERVER = Domain.of("Platform server", pinned(PLATFORM));
  static final Domain CHOSEN_SERVER = Domain.of("Chosen server", CHOSEN);

  static final ExternalDashboard ORDERS = ExternalDashboard.of("shop-orders");
  static final ExternalDashboard PROVIDERS = ExternalDashboard.of("payment-providers", "provider");

  private CheckoutContract() {}

  private static DatasourceBinding pinned(PrometheusServer server) {
    return new DatasourceBinding.Pinned(server.datasource());
  }

  static Contract contract() {
    return new Contract(
        "Checkout",
        new Contract.Stack(
            new GrafanaServer(3000),
            List.of(MAIN, PAYMENT_ZONE, PLATFORM),
            List.of(MAIN_DATASOURCE, PAYMENT_DATASOURCE, PLATFORM_DATASOURCE, STAGING_DATASOURCE),
            SCRAPE_INTERVAL),
        List.of(
            CHECKOUT,
            STOCKS,
            PAYMENTS,
            MAIN_SERVER,
            PAYMENT_SERVER,
            PLATFORM_SERVER,
            CHOSEN_SERVER),
        alerts(),
        projects(),
        List.of(ORDERS, PROVIDERS));
  }

  private static List<AlertRule> alerts() {
    return List.of(
        new AlertRule(
            "ShopDown",
            MAIN,
            "up{job=\"shop\"} == 0",
            Duration.ofMinutes(1),
            "The shop does not answer its scrapes."),
        new AlertRule(
            "PaymentGatewayDown",
            PAYMENT_ZONE,
            "up{job=\"payments\"} == 0",
            Duration.ofMinutes(1),
            "The payment gateway does not answer its scrapes."),
        new AlertRule(
                "PaymentsSlow",
                PAYMENT_ZONE,
                "histogram_quantile(0.95, sum by (le) (rate(payments_seconds_bucket[5m]))) > 1",
                Duration.ofMinutes(5),
                "One payment in twenty takes more than 1 s.")
            .label("severity", "page")
            .annotation("description", "The 95th percentile is {{ $value | humanizeDuration }}."));
  }

  private static List<ComposeProject> projects() {
    String prometheus = "deploy/compose/prometheus.yml";
    String grafana = "deploy/compose/grafana.yml";
    String overrides = ".local/overrides/";
    return List.of(
        new ComposeProject(
            "checkout-main",
            List.of(9090, 3000),
            List.of(List.of(prometheus, grafana)),
            Optional.empty(),
            Optional.empty()),
        new ComposeProject(
            "checkout-payments",
            List.of(9190),
            List.of(
                List.of(overrides + "*{payment-zone,payment_zone}*.{yml,yaml}"),
                List.of(prometheus)),
            Optional.of("PAYMENTS_PROJECT"),
            Optional.of("PAYMENTS_COMPOSE")),
        new ComposeProject(
            "checkout-platform",
            List.of(9290),
            List.of(List.of(overrides + "*{platform,infra}*.{yml,yaml}"), List.of(prometheus)),
            Optional.of("PLATFORM_PROJECT"),
            Optional.of("PLATFORM_COMPOSE")));
  }
}

package io.panelwright.lint;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Domain;
import io.panelwright.contract.ExternalDashboard;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricUnit;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.contract.SeriesPresence;
import java.time.Duration;
import java.util.List;

/**
 * The contract of the rule examples: a shop and a bank, each with a Prometheus. Probes run in both
 * systems and use a datasource variable.
 */
public final class ExampleContract {

  private static final Duration SCRAPE_INTERVAL = Duration.ofSeconds(15);
  private static final Datasource PROM = datasource("prom").asDefault();
  private static final Datasource BANK = datasource("prom_bank");
  private static final PrometheusServer SHOP_SERVER = new PrometheusServer("shop", 9090, PROM);
  private static final PrometheusServer BANK_SERVER = new PrometheusServer("bank", 9091, BANK);

  private static final Producer SHOP =
      new Producer(
          "shop",
          8080,
          "shop",
          SHOP_SERVER,
          List.of(
              Metric.counter(
                  "shop_orders_total",
                  SeriesPresence.AFTER_FIRST_EVENT,
                  Label.closed("result", "paid", "declined")),
              Metric.histogram(
                  "shop_checkout_seconds",
                  MetricUnit.SECONDS,
                  List.of(.1, .5, 1., 5.),
                  SeriesPresence.AFTER_FIRST_EVENT,
                  Label.open("page"))));

  private static final Producer BANKING =
      new Producer(
          "bank",
          8081,
          "bank",
          BANK_SERVER,
          List.of(Metric.gauge("bank_balance", MetricUnit.MONEY, SeriesPresence.ALWAYS)));

  private static final Producer PROBE =
      new Producer(
          "probe",
          8082,
          "probe",
          SHOP_SERVER,
          List.of(Metric.counter("probe_runs_total", SeriesPresence.ALWAYS)));

  /** The datasource variable of the probes. */
  private static final DatasourceBinding CHOSEN =
      new DatasourceBinding.Variable(
          "ds", "Datasource", "The Prometheus to query.", PROM, List.of(PROM, BANK));

  private ExampleContract() {}

  /** Returns the contract of the examples. */
  public static Contract contract() {
    return new Contract(
        "Example",
        new Contract.Stack(
            new GrafanaServer(3000),
            List.of(SHOP_SERVER, BANK_SERVER),
            List.of(PROM, BANK),
            SCRAPE_INTERVAL),
        List.of(
            Domain.of("Shop", new DatasourceBinding.Pinned(PROM), SHOP),
            Domain.of("Bank", new DatasourceBinding.Pinned(BANK), BANKING),
            Domain.of("Probes", CHOSEN, PROBE)),
        List.of(),
        List.of(),
        List.of(ExternalDashboard.of("bank-overview", "account")));
  }

  private static Datasource datasource(String uid) {
    return Datasource.of(uid, Datasource.Settings.proxied(SCRAPE_INTERVAL));
  }
}

package com.example.catalog;

import static io.panelwright.contract.Label.closed;
import static io.panelwright.contract.Label.open;
import static io.panelwright.contract.Metric.counter;
import static io.panelwright.contract.Metric.gauge;
import static io.panelwright.contract.Metric.histogram;
import static io.panelwright.contract.MetricUnit.COUNT;
import static io.panelwright.contract.MetricUnit.RATIO;
import static io.panelwright.contract.MetricUnit.SECONDS;
import static io.panelwright.contract.SeriesPresence.AFTER_FIRST_EVENT;
import static io.panelwright.contract.SeriesPresence.ALWAYS;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Domain;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Forty services with five metrics each, scraped by one Prometheus. */
final class CatalogContract {

  static final int SERVICES = 40;

  private static final int FIRST_PORT = 9_200;
  private static final Duration SCRAPE_INTERVAL = Duration.ofSeconds(15);

  private static final Datasource MAIN =
      Datasource.of("catalog-main", Datasource.Settings.proxied(SCRAPE_INTERVAL)).asDefault();

  private static final PrometheusServer SERVER = new PrometheusServer("catalog", 9090, MAIN);

  private static final Label REGION = open("region");

  static final Domain CATALOG =
      Domain.of(
          "Catalog",
          new DatasourceBinding.Pinned(MAIN),
          IntStream.range(0, SERVICES)
              .mapToObj(CatalogContract::producer)
              .toArray(Producer[]::new));

  private CatalogContract() {}

  /** The prefix of a service's metrics, and its job. */
  static String service(int index) {
    return "service" + index % SERVICES;
  }

  static Contract contract() {
    return Contract.of(
        "Catalog",
        new Contract.Stack(
            new GrafanaServer(3000), List.of(SERVER), List.of(MAIN), SCRAPE_INTERVAL),
        CATALOG);
  }

  private static Producer producer(int index) {
    String name = service(index);
    return new Producer(name, FIRST_PORT + index, name, SERVER, metrics(name));
  }

  private static List<Metric> metrics(String service) {
    return List.of(
        counter(
            service + "_requests_total",
            AFTER_FIRST_EVENT,
            REGION,
            open("method"),
            closed("status", "2xx", "4xx", "5xx")),
        histogram(
            service + "_request_seconds",
            SECONDS,
            List.of(.01, .05, .1, .5, 1., 5.),
            AFTER_FIRST_EVENT,
            REGION),
        gauge(service + "_queue_length", COUNT, ALWAYS, REGION),
        gauge(service + "_workers_busy_ratio", RATIO, ALWAYS, REGION),
        counter(service + "_retries_total", AFTER_FIRST_EVENT, REGION, open("target")));
  }
}

package io.panelwright.discovery.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Domain;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricUnit;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.contract.RecordingRule;
import io.panelwright.contract.SeriesPresence;
import io.panelwright.diagnostic.Finding;
import io.panelwright.discovery.DiscoveredJob;
import io.panelwright.discovery.DiscoveredLabel;
import io.panelwright.discovery.DiscoveredRule;
import io.panelwright.discovery.DiscoveredServer;
import io.panelwright.discovery.DiscoveredTarget;
import io.panelwright.discovery.ScrapeDiscovery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A contract with one job, and live servers that have its facts. */
final class ShopComparison {

  static final Datasource.Settings PROXIED = Datasource.Settings.proxied(Duration.ofSeconds(5));
  static final Datasource SHOP_DATASOURCE = Datasource.of("prom-shop", PROXIED);
  static final Datasource BANK_DATASOURCE = Datasource.of("prom-bank", PROXIED);
  static final PrometheusServer SHOP =
      new PrometheusServer("shop", 9090, SHOP_DATASOURCE).externalLabel("region", "eu");
  static final PrometheusServer BANK = new PrometheusServer("bank", 9190, BANK_DATASOURCE);

  static final Metric ORDERS =
      Metric.counter(
          "orders_total",
          SeriesPresence.ALWAYS,
          Label.closed("side", "buy", "sell"),
          Label.open("venue"));
  static final Metric LATENCY =
      Metric.histogram(
          "latency_seconds", MetricUnit.SECONDS, List.of(.1, 1.), SeriesPresence.ALWAYS);
  static final Metric SIZE =
      Metric.summary("size_bytes", MetricUnit.BYTES, SeriesPresence.ALWAYS).quantiles(.5);
  static final Metric QUEUE = Metric.gauge("queue_length", MetricUnit.COUNT, SeriesPresence.ALWAYS);
  static final Metric ERRORS =
      Metric.counter(
          "errors_total",
          SeriesPresence.AFTER_FIRST_EVENT,
          Label.closed("reason", "timeout", "refused"));

  static final Producer PRODUCER =
      Producer.of("web", SHOP, List.of(ORDERS, LATENCY, SIZE, QUEUE, ERRORS));

  /** A scrape that has all facts of the contract. */
  static final String METRICS =
      """
      # TYPE orders_total counter
      orders_total{side="buy",venue="a"} 1
      orders_total{side="sell",venue="a"} 1
      # TYPE latency_seconds histogram
      latency_seconds_bucket{le="0.1"} 1
      latency_seconds_bucket{le="1"} 1
      latency_seconds_bucket{le="+Inf"} 1
      latency_seconds_sum 1
      latency_seconds_count 1
      # TYPE size_bytes summary
      size_bytes{quantile="0.5"} 1
      size_bytes_sum 1
      size_bytes_count 1
      # TYPE queue_length gauge
      queue_length 1
      # TYPE errors_total counter
      errors_total{reason="timeout"} 1
      go_goroutines 5
      orders_created 1700000000
      """;

  static Contract contract(Producer producer, RecordingRule... rules) {
    return new Contract(
        "Shop",
        new Contract.Stack(
            new GrafanaServer(3000),
            List.of(SHOP, BANK),
            List.of(SHOP_DATASOURCE, BANK_DATASOURCE),
            Duration.ofSeconds(5)),
        List.of(
            Domain.of("Web", new DatasourceBinding.Pinned(SHOP_DATASOURCE), producer)
                .recordingRules(rules)),
        List.of(),
        List.of(),
        List.of());
  }

  static final DiscoveredTarget UP =
      new DiscoveredTarget("http://web-1:80/metrics", "web-1:80", true);

  static DiscoveredJob job(String name, String metrics, DiscoveredTarget... targets) {
    ScrapeDiscovery.Scrape scrape = ScrapeDiscovery.read("test", metrics, name);
    assertThat(scrape.findings()).isEmpty();
    List<String> instances = Arrays.stream(targets).map(DiscoveredTarget::instance).toList();
    return new DiscoveredJob(
        name,
        List.of(targets),
        List.of(new DiscoveredLabel("instance", instances, true)),
        scrape.system().servers().get(0).jobs().get(0).metrics(),
        Set.of());
  }

  static DiscoveredServer server(List<DiscoveredRule> rules, DiscoveredJob... jobs) {
    return new DiscoveredServer(
        "http://localhost:9090",
        Optional.of("2.42.0"),
        Optional.of(Duration.ofSeconds(5)),
        Map.of("region", "eu"),
        List.of(jobs),
        rules);
  }

  static final DiscoveredServer EMPTY_BANK =
      new DiscoveredServer(
          "http://localhost:9190",
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          List.of(),
          List.of());

  static ContractReport compare(Contract contract, DiscoveredServer shop) {
    return compare(contract, shop, EMPTY_BANK, false);
  }

  static ContractReport compare(
      Contract contract, DiscoveredServer shop, DiscoveredServer bank, boolean all) {
    return ContractComparison.compare(
        contract,
        List.of(LiveServer.of(SHOP, shop), LiveServer.of(BANK, bank)),
        new ComparisonOptions(all, "panelwright contract check --all"));
  }

  static List<String> lines(ContractReport report) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : report.findings()) {
      List<String> path = finding.location().path();
      lines.add(
          finding.severity().label()
              + " "
              + finding.code()
              + ": "
              + path.get(path.size() - 1)
              + ": "
              + finding.message()
              + " → "
              + finding.hint());
    }
    return lines;
  }

  static List<String> linesFor(String metrics) {
    return lines(compare(contract(PRODUCER), server(List.of(), job("web", metrics, UP))));
  }

  private ShopComparison() {}
}

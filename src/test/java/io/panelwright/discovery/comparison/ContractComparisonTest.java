package io.panelwright.discovery.comparison;

import static io.panelwright.discovery.comparison.ShopComparison.BANK;
import static io.panelwright.discovery.comparison.ShopComparison.EMPTY_BANK;
import static io.panelwright.discovery.comparison.ShopComparison.METRICS;
import static io.panelwright.discovery.comparison.ShopComparison.PRODUCER;
import static io.panelwright.discovery.comparison.ShopComparison.SHOP;
import static io.panelwright.discovery.comparison.ShopComparison.UP;
import static io.panelwright.discovery.comparison.ShopComparison.compare;
import static io.panelwright.discovery.comparison.ShopComparison.contract;
import static io.panelwright.discovery.comparison.ShopComparison.job;
import static io.panelwright.discovery.comparison.ShopComparison.lines;
import static io.panelwright.discovery.comparison.ShopComparison.linesFor;
import static io.panelwright.discovery.comparison.ShopComparison.server;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricUnit;
import io.panelwright.contract.Producer;
import io.panelwright.contract.RecordingRule;
import io.panelwright.contract.SeriesPresence;
import io.panelwright.contract.exporter.Exporter;
import io.panelwright.diagnostic.Finding;
import io.panelwright.discovery.DiscoveredJob;
import io.panelwright.discovery.DiscoveredMetric;
import io.panelwright.discovery.DiscoveredServer;
import io.panelwright.discovery.ServerEndpoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractComparisonTest {

  @Test
  void aServerWithAllFactsHasNoFindings() {
    ContractReport report = compare(contract(PRODUCER), server(List.of(), job("web", METRICS, UP)));

    assertThat(lines(report)).isEmpty();
    assertThat(report.notes()).isEmpty();
    assertThat(report.isComplete()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "queue_length 1 | queue_lengths 1 | error metric-missing: metric queue_length: no series within"
            + " the last hour, although the target is up; the new metric queue_lengths has a"
            + " similar name → remove it from web; if it appears only"
            + " after an event, declare SeriesPresence.AFTER_FIRST_EVENT",
        "TYPE queue_length gauge | TYPE queue_length counter | error metric-type: metric"
            + " queue_length: the contract has a gauge, the server a counter → write"
            + " Metric.counter(\"queue_length\", SeriesPresence.ALWAYS)",
        "queue_length 1 | queue_length{shard=\"x\"} 1 | warning label-new: metric queue_length:"
            + " series have the label shard, which the contract does not have: x → add"
            + " Label.open(\"shard\")",
        "side=\"sell\" | side=\"hold\" | warning label-value-new: metric orders_total: the label side"
            + " has new values: \"hold\" → write Label.closed(\"side\", \"buy\", \"sell\", \"hold\")",
        "side=\"sell\" | side=\"hold\" | warning label-value-missing: metric orders_total: the label"
            + " side has no series with \"sell\" → remove what the producer does not expose any more",
        ",venue=\"a\" | '' | error label-missing: metric orders_total: no series has the label venue"
            + " → remove the label from the contract",
        "le=\"1\" | le=\"2.5\" | warning histogram-buckets: metric latency_seconds: the server lacks"
            + " bucket 1; the contract lacks bucket 2.5 → write List.of(0.1, 2.5)",
        "quantile=\"0.5\" | quantile=\"0.99\" | warning summary-quantiles: metric size_bytes: the"
            + " server lacks quantile 0.5; the contract lacks quantile 0.99 → write List.of(0.99)",
      })
  void aDifferenceOfAMetric(String from, String to, String expected) {
    assertThat(METRICS).contains(from);
    assertThat(linesFor(METRICS.replace(from, to))).contains(expected);
  }

  @Test
  void aUnitOfTheNameThatTheContractContradicts() {
    Metric wrong = Metric.gauge("cache_bytes", MetricUnit.SECONDS, SeriesPresence.ALWAYS);
    Metric money = Metric.gauge("sum_total_value", MetricUnit.MONEY, SeriesPresence.ALWAYS);
    Metric time = Metric.gauge("start_seconds", MetricUnit.UNIX_TIME, SeriesPresence.ALWAYS);

    assertThat(
            lines(
                compare(
                    contract(Producer.of("web", SHOP, List.of(wrong, money, time))),
                    server(
                        List.of(),
                        job("web", "cache_bytes 1\nsum_total_value 1\nstart_seconds 1\n", UP)))))
        .containsExactly(
            "warning metric-unit: metric cache_bytes: the contract has seconds, its producer bytes"
                + " → write MetricUnit.BYTES");
  }

  @Test
  void anIdleMetricIsANoteOnly() {
    ContractReport report =
        compare(
            contract(PRODUCER),
            server(
                List.of(),
                job("web", METRICS.replace("errors_total{reason=\"timeout\"} 1", ""), UP)));

    assertThat(lines(report)).isEmpty();
    assertThat(report.notes())
        .containsExactly(
            "1 metric has no series yet, which is normal before the first event: errors_total");
  }

  @Test
  void newMetricsAreCountedAndListedWithTheirLines() {
    String more = METRICS + "# TYPE carts gauge\ncarts{kind=\"full\"} 1\ncarts{kind=\"empty\"} 1\n";
    DiscoveredServer live = server(List.of(), job("web", more + "process_open_fds 1\n", UP));

    assertThat(lines(compare(contract(PRODUCER), live)))
        .containsExactly(
            "info metric-new: job web: 1 metric is not in the contract: carts → list them with"
                + " their Java lines: panelwright contract check --all");
    assertThat(lines(compare(contract(PRODUCER), live, EMPTY_BANK, true)))
        .contains(
            "info metric-new: metric carts: the contract does not have this metric → add"
                + " Metric.gauge(\"carts\", MetricUnit.UNKNOWN, SeriesPresence.ALWAYS,"
                + " Label.closed(\"kind\", \"empty\", \"full\"))",
            "info label-value-missing: metric errors_total: the label reason has no series with"
                + " \"refused\" within the last hour → no action is needed if their events are"
                + " rare");
  }

  @Test
  void absentFactsOfACommonExporterAreNoDifferences() {
    Producer node = Exporter.NODE.producer("web", SHOP);

    ContractReport report =
        compare(
            contract(node),
            server(
                List.of(),
                job("web", "# TYPE node_os_info gauge\nnode_os_info{id=\"debian\"} 1\n", UP)));

    assertThat(lines(report)).isEmpty();
    assertThat(report.notes())
        .singleElement()
        .asString()
        .matches(
            "[0-9]+ metrics of common exporters have no series: they depend on version,"
                + " options and machine");
  }

  @Test
  void factsThatCouldNotBeReadAreNotMissing() {
    DiscoveredJob web = job("web", METRICS, UP);
    List<DiscoveredMetric> unlabeled =
        web.metrics().stream()
            .map(
                metric ->
                    new DiscoveredMetric(
                        metric.name(),
                        DiscoveredMetric.Metadata.declared(metric.type(), metric.unit(), ""),
                        List.of(),
                        List.of(),
                        List.of(),
                        200_000))
            .toList();
    DiscoveredServer mimir =
        new DiscoveredServer(
            "http://localhost:9090",
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            List.of(
                new DiscoveredJob(
                    "web",
                    web.targets(),
                    web.targetLabels(),
                    unlabeled,
                    Set.of(
                        "orders_total", "latency_seconds_bucket", "size_bytes", "errors_total"))),
            List.of(),
            Set.of(ServerEndpoint.RULES, ServerEndpoint.CONFIGURATION));
    RecordingRule rule = RecordingRule.of("a:b", SHOP, "sum(up)");

    assertThat(lines(compare(contract(PRODUCER, rule), mimir))).isEmpty();
  }

  @Test
  void anUnreadableServerIsAFindingAndTheOthersAreCompared() {
    ContractReport report =
        ContractComparison.compare(
            contract(PRODUCER),
            List.of(
                LiveServer.of(
                    SHOP,
                    server(List.of(), job("web", METRICS.replace("queue_length 1\n", ""), UP))),
                LiveServer.unreadable(BANK, "it refused the connection", "start it")),
            new ComparisonOptions(false, ""));

    assertThat(report.isComplete()).isFalse();
    assertThat(report.findings())
        .extracting(Finding::code)
        .containsExactly("metric-missing", "server-unreadable");
  }
}

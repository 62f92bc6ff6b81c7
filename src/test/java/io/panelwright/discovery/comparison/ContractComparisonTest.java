package io.panelwright.discovery.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.contract.AlertRule;
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
import io.panelwright.contract.exporter.Exporter;
import io.panelwright.diagnostic.Finding;
import io.panelwright.discovery.DiscoveredJob;
import io.panelwright.discovery.DiscoveredLabel;
import io.panelwright.discovery.DiscoveredMetric;
import io.panelwright.discovery.DiscoveredRule;
import io.panelwright.discovery.DiscoveredServer;
import io.panelwright.discovery.DiscoveredTarget;
import io.panelwright.discovery.ScrapeDiscovery;
import io.panelwright.discovery.ServerEndpoint;
import io.panelwright.report.ReportData;
import io.panelwright.report.TextReport;
import io.panelwright.testing.Golden;
import io.panelwright.text.AnsiStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractComparisonTest {

  private static final Datasource.Settings PROXIED =
      Datasource.Settings.proxied(Duration.ofSeconds(5));
  private static final Datasource SHOP_DATASOURCE = Datasource.of("prom-shop", PROXIED);
  private static final Datasource BANK_DATASOURCE = Datasource.of("prom-bank", PROXIED);
  private static final PrometheusServer SHOP =
      new PrometheusServer("shop", 9090, SHOP_DATASOURCE).externalLabel("region", "eu");
  private static final PrometheusServer BANK = new PrometheusServer("bank", 9190, BANK_DATASOURCE);

  private static final Metric ORDERS =
      Metric.counter(
          "orders_total",
          SeriesPresence.ALWAYS,
          Label.closed("side", "buy", "sell"),
          Label.open("venue"));
  private static final Metric LATENCY =
      Metric.histogram(
          "latency_seconds", MetricUnit.SECONDS, List.of(.1, 1.), SeriesPresence.ALWAYS);
  private static final Metric SIZE =
      Metric.summary("size_bytes", MetricUnit.BYTES, SeriesPresence.ALWAYS).quantiles(.5);
  private static final Metric QUEUE =
      Metric.gauge("queue_length", MetricUnit.COUNT, SeriesPresence.ALWAYS);
  private static final Metric ERRORS =
      Metric.counter(
          "errors_total",
          SeriesPresence.AFTER_FIRST_EVENT,
          Label.closed("reason", "timeout", "refused"));

  private static final Producer PRODUCER =
      Producer.of("web", SHOP, List.of(ORDERS, LATENCY, SIZE, QUEUE, ERRORS));

  /** A scrape that has all facts of the contract. */
  private static final String METRICS =
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

  private static Contract contract(Producer producer, RecordingRule... rules) {
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

  private static final DiscoveredTarget UP =
      new DiscoveredTarget("http://web-1:80/metrics", "web-1:80", true);

  private static DiscoveredJob job(String name, String metrics, DiscoveredTarget... targets) {
    ScrapeDiscovery.Scrape scrape = ScrapeDiscovery.read("test", metrics, name);
    assertThat(scrape.findings()).isEmpty();
    List<String> instances = Arrays.stream(targets).map(DiscoveredTarget::instance).toList();
    return new DiscoveredJob(
        name,
        List.of(targets),
        List.of(new DiscoveredLabel("instance", instances, true)),
        scrape.system().servers().get(0).metrics(),
        Set.of());
  }

  private static DiscoveredServer server(List<DiscoveredRule> rules, DiscoveredJob... jobs) {
    return new DiscoveredServer(
        "http://localhost:9090",
        Optional.of("2.42.0"),
        Optional.of(Duration.ofSeconds(5)),
        Map.of("region", "eu"),
        List.of(jobs),
        List.of(),
        rules);
  }

  private static final DiscoveredServer EMPTY_BANK =
      new DiscoveredServer(
          "http://localhost:9190",
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          List.of(),
          List.of(),
          List.of());

  private static ContractReport compare(Contract contract, DiscoveredServer shop) {
    return compare(contract, shop, EMPTY_BANK, false);
  }

  private static ContractReport compare(
      Contract contract, DiscoveredServer shop, DiscoveredServer bank, boolean all) {
    return ContractComparison.compare(
        contract,
        List.of(LiveServer.of(SHOP, shop), LiveServer.of(BANK, bank)),
        new ComparisonOptions(all, "panelwright contract check --all"));
  }

  private static List<String> lines(ContractReport report) {
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

  private static List<String> linesFor(String metrics) {
    return lines(compare(contract(PRODUCER), server(List.of(), job("web", metrics, UP))));
  }

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
  void aDownProducerIsOneFinding() {
    DiscoveredTarget down = new DiscoveredTarget("http://web-1:80/metrics", "web-1:80", false);

    assertThat(lines(compare(contract(PRODUCER), server(List.of(), job("web", "", down)))))
        .containsExactly(
            "warning producer-down: job web: its target is down, so that 5 metrics were not"
                + " compared: http://web-1:80/metrics → start web, then repeat the command");
  }

  @Test
  void aMissingJobAndAMovedOne() {
    DiscoveredServer bank = server(List.of(), job("web", METRICS, UP));

    assertThat(lines(compare(contract(PRODUCER), server(List.of()))))
        .containsExactly(
            "error job-missing: job web: Prometheus \"shop\" has no targets of the job → add it to"
                + " scrape_configs, or remove web from the contract");
    assertThat(lines(compare(contract(PRODUCER), server(List.of()), bank, false)))
        .contains(
            "error job-moved: job web: Prometheus \"shop\" does not scrape the job; Prometheus"
                + " \"bank\" does → change the server of web in the contract");
  }

  /** The contract lists what any version can expose on any machine. */
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
  void aMetricOfAnotherServer() {
    String without = METRICS.replace("queue_length 1\n", "");

    assertThat(
            lines(
                compare(
                    contract(PRODUCER),
                    server(List.of(), job("web", without, UP)),
                    server(List.of(), job("queue", "queue_length 4\n", UP)),
                    false)))
        .contains(
            "error metric-moved: metric queue_length: Prometheus \"shop\" has no series of this"
                + " job; job queue of Prometheus \"bank\" exposes it → move the metric to the"
                + " producer that exposes it");
  }

  @Test
  void fixedTargetsAndTheirLabels() {
    Producer fixed =
        PRODUCER.targets("web-1:80", "web-2:80").targetLabels(Label.closed("env", "prod"));
    DiscoveredTarget other = new DiscoveredTarget("http://web-3:80/metrics", "web-3:80", true);
    DiscoveredJob live = job("web", METRICS, UP, other);
    DiscoveredJob labeled =
        new DiscoveredJob(
            "web",
            live.targets(),
            List.of(
                new DiscoveredLabel("instance", List.of("web-1:80", "web-3:80"), true),
                new DiscoveredLabel("zone", List.of("a"), true)),
            live.metrics(),
            Set.of());

    assertThat(lines(compare(contract(fixed), server(List.of(), labeled))))
        .containsExactly(
            "error target-missing: job web: Prometheus \"shop\" has no target web-2:80 → remove it"
                + " from targets(…) of the producer, or add it to scrape_configs",
            "warning target-new: job web: Prometheus \"shop\" scrapes targets that the contract"
                + " does not have: web-3:80 → add them to targets(…) of web",
            "warning target-label-new: job web: targets have the label zone, which the contract"
                + " does not have → add Label.open(\"zone\") to targetLabels(…) of web",
            "error target-label-missing: job web: no target has the label env → remove it from"
                + " targetLabels(…) of web");
  }

  @Test
  void valuesOfTargetLabels() {
    Producer labeled =
        PRODUCER.targetLabels(Label.closed("env", "prod", "staging"), Label.open("zone"));
    DiscoveredJob live = job("web", METRICS, UP);
    List<DiscoveredLabel> labels = new ArrayList<>(live.targetLabels());
    labels.add(new DiscoveredLabel("env", List.of("dev", "prod"), true));
    labels.add(new DiscoveredLabel("zone", List.of("a"), true));

    assertThat(
            lines(
                compare(
                    contract(labeled),
                    server(
                        List.of(),
                        new DiscoveredJob(
                            "web", live.targets(), labels, live.metrics(), Set.of())))))
        .containsExactly(
            "warning label-value-new: job web: the target label env has new values: \"dev\" → add"
                + " them to the labels of the producer's targets",
            "warning label-value-missing: job web: the target label env has no target with"
                + " \"staging\" → remove them from the labels of the producer's targets");
  }

  @Test
  void rulesAreComparedAsExpressions() {
    RecordingRule rule =
        RecordingRule.of(
            "side:orders:rate5m", SHOP, "sum(rate(orders_total[5m]))   by(side) # per side");
    DiscoveredJob web = job("web", METRICS, UP);

    assertThat(
            lines(
                compare(
                    contract(PRODUCER, rule),
                    server(
                        List.of(
                            new DiscoveredRule(
                                true,
                                "side:orders:rate5m",
                                "sum by (side) (rate(orders_total[5m]))"),
                            new DiscoveredRule(true, "other:sum", "sum(up)")),
                        web))))
        .containsExactly(
            "info rule-new: recording rules: the server evaluates recording rules that the contract"
                + " does not have: other:sum → add those that dashboards query, with"
                + " RecordingRule.of(…)");
    assertThat(
            lines(
                compare(
                    contract(PRODUCER, rule),
                    server(
                        List.of(
                            new DiscoveredRule(
                                true, "side:orders:rate5m", "sum(rate(orders_total[1m]))")),
                        web))))
        .containsExactly(
            "warning rule-changed: recording rule side:orders:rate5m: the expression differs: the"
                + " server evaluates sum(rate(orders_total[1m])) → write this expression in the"
                + " contract, or load the rule of the contract");
    assertThat(lines(compare(contract(PRODUCER, rule), server(List.of(), web))))
        .containsExactly(
            "error rule-missing: recording rule side:orders:rate5m: the server has no recording"
                + " rule side:orders:rate5m → add it to the rule files of the server, or remove it"
                + " from the contract");
  }

  @Test
  void alertsAreComparedToo() {
    Contract base = contract(PRODUCER);
    Contract contract =
        new Contract(
            base.name(),
            base.stack(),
            base.domains(),
            List.of(new AlertRule("Slow", SHOP, "vector(1)", Duration.ofMinutes(1), "It is slow.")),
            List.of(),
            List.of());

    assertThat(lines(compare(contract, server(List.of(), job("web", METRICS, UP)))))
        .containsExactly(
            "error rule-missing: alert Slow: the server has no alert Slow → add it to the rule"
                + " files of the server, or remove it from the contract");
  }

  @Test
  void externalLabels() {
    DiscoveredServer base = server(List.of(), job("web", METRICS, UP));

    assertThat(lines(compare(contract(PRODUCER), externalLabels(base, Map.of("zone", "a")))))
        .containsExactly(
            "error external-label-missing: external label region: the server has no external label"
                + " region → remove it from the contract, or add it to external_labels of the"
                + " server",
            "info external-label-new: external label zone: the server has the external label"
                + " zone=\"a\" → add .externalLabels(Label.closed(\"zone\", \"a\")) to the server");
    assertThat(lines(compare(contract(PRODUCER), externalLabels(base, Map.of("region", "us")))))
        .containsExactly(
            "error external-label-changed: external label region: expected one of eu, found \"us\""
                + " → write .externalLabels(Label.closed(\"region\", \"us\"))");
  }

  private static DiscoveredServer externalLabels(
      DiscoveredServer server, Map<String, String> labels) {
    return new DiscoveredServer(
        server.source(),
        server.version(),
        server.scrapeInterval(),
        labels,
        server.jobs(),
        server.metrics(),
        server.rules());
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
                        metric.type(),
                        metric.unit(),
                        "",
                        metric.jobs(),
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

  @Test
  void everyFindingIsADocumentedDifference() {
    assertThat(Difference.ALL).extracting(Difference::code).doesNotHaveDuplicates().isSorted();
    Map<String, Difference> byCode =
        Difference.ALL.stream().collect(Collectors.toMap(Difference::code, one -> one));
    for (Finding finding :
        compare(contract(PRODUCER), server(List.of(), job("other", "a 1\n", UP)), EMPTY_BANK, true)
            .findings()) {
      assertThat(byCode.get(finding.code()).severity()).isEqualTo(finding.severity());
    }
  }

  /** The example of the documentation, and its table. */
  @Tag(Golden.TAG)
  @Test
  void theDocumentation() throws IOException {
    RecordingRule rule =
        RecordingRule.of("side:orders:rate5m", SHOP, "sum by (side) (rate(orders_total[5m]))");
    String live =
        METRICS
            .replace("queue_length ", "queue_lengths ")
            .replace("{side=\"buy\",venue=\"a\"} 1", "{side=\"hold\",venue=\"a\"} 1\n$0")
            .replace("$0", "orders_total{side=\"buy\",venue=\"a\"} 1")
            .replace("errors_total{reason=\"timeout\"} 1", "");
    ContractReport report =
        compare(
            contract(PRODUCER, rule),
            server(
                List.of(
                    new DiscoveredRule(true, "side:orders:rate5m", "sum(rate(orders_total[1m]))")),
                job("web", live, UP)));
    StringBuilder table = new StringBuilder();
    Difference.ALL.forEach(
        one ->
            table
                .append("| `" + one.code() + "` | " + one.severity().label() + " | ")
                .append(one.summary() + " | " + one.consequence() + " |\n"));
    Path page = Path.of("docs", "contract-check.md");

    String text = Files.readString(page);
    String example =
        TextReport.render(
            new ReportData(
                report.findings(), List.of("contract of Shop"), List.of(), report.notes()),
            "contract",
            AnsiStyle.PLAIN);
    Golden.assertFile(page, replaceBlock(replaceTable(text, table.toString()), example));
  }

  private static String replaceBlock(String page, String example) {
    String start = "$ panelwright contract check\n";
    int from = page.indexOf(start) + start.length();
    return page.substring(0, from) + example + page.substring(page.indexOf("```", from));
  }

  private static String replaceTable(String page, String rows) {
    String head = "| Code | Severity | Difference | Consequence |\n|---|---|---|---|\n";
    int from = page.indexOf(head) + head.length();
    return page.substring(0, from) + rows + page.substring(page.indexOf("\n## What is not", from));
  }

  @Test
  void theTextFitsOnATerminal() {
    ContractReport report =
        compare(
            contract(PRODUCER),
            server(List.of(), job("web", METRICS.replace("side=\"sell\"", "side=\"hold\""), UP)));

    assertThat(
            TextReport.render(
                new ReportData(
                    report.findings(), List.of("contract of Shop"), List.of(), report.notes()),
                "contract",
                AnsiStyle.PLAIN))
        .isEqualTo(
            """
            contract of Shop
              job web / metric orders_total
                warning: the label side has no series with "sell" [label-value-missing]
                  → remove what the producer does not expose any more
                warning: the label side has new values: "hold" [label-value-new]
                  → write Label.closed("side", "buy", "sell", "hold")

            0 errors, 2 warnings in 1 contract
            """);
  }
}

package io.panelwright.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.http.Request;
import io.panelwright.client.http.Response;
import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.contract.MetricType;
import io.panelwright.contract.MetricUnit;
import io.panelwright.testing.PrometheusPrerequisite;
import io.panelwright.testing.RealPrometheus;
import io.panelwright.testing.TestHttp;
import io.panelwright.testing.TestMetricsServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The facts of a real server that scrapes a shop, itself, and a target that is down. */
class ServerDiscoveryTest {

  private static final String METRICS =
      """
      # HELP shop_orders_total Orders <b>taken</b>.
      # TYPE shop_orders_total counter
      shop_orders_total{venue="a\\"b",side="buy"} 3
      shop_orders_total{venue="c1",side="sell"} 4
      # TYPE shop_latency_seconds histogram
      shop_latency_seconds_bucket{side="buy",le="0.25"} 3
      shop_latency_seconds_bucket{side="buy",le="1"} 4
      shop_latency_seconds_bucket{side="buy",le="+Inf"} 4
      shop_latency_seconds_sum{side="buy"} 1.5
      shop_latency_seconds_count{side="buy"} 4
      # TYPE shop_size_bytes summary
      shop_size_bytes{quantile="0.99"} NaN
      shop_size_bytes{quantile="0.5"} NaN
      shop_size_bytes_sum 0
      shop_size_bytes_count 0
      # TYPE shop_build_info gauge
      shop_build_info{version="1.2"} 1
      # HELP shop_errors_total Nothing yet.
      # TYPE shop_errors_total counter
      shop_start_time_seconds 17000000
      """;

  private static final String RULES =
      """
      groups:
        - name: sums
          rules:
            - record: job:orders:sum
              expr: sum by (job) (shop_orders_total)
              labels: {team: shop}
            - alert: TooManyOrders
              expr: sum(shop_orders_total) > 5
              for: 1m30s
              labels: {severity: page}
              annotations: {summary: "{{ $value }} orders"}
      """;

  private static final String CONFIGURATION =
      """
      global:
        scrape_interval: 200ms
        evaluation_interval: 200ms
        external_labels: {region: "eu \\"1\\"", cluster: a}
      rule_files: [rules.yml]
      scrape_configs:
        - job_name: shop
          static_configs: [{targets: ["%s"], labels: {env: prod}}]
        - job_name: prometheus
          static_configs: [{targets: ["%s"]}]
        - job_name: big
          scrape_interval: 2s
          static_configs: [{targets: ["%s"]}]
        - job_name: gone
          static_configs: [{targets: ["127.0.0.1:%d"]}]
      """;

  @TempDir private static Path folder;

  private static TestMetricsServer metrics;
  private static TestMetricsServer big;
  private static TestMetricsServer itself;
  private static RealPrometheus server;
  private static DiscoveredSystem system;

  @BeforeAll
  static void start() throws Exception {
    PrometheusPrerequisite.require();
    metrics = TestMetricsServer.start(METRICS);
    big = TestMetricsServer.start(bigMetrics());
    Files.writeString(folder.resolve("rules.yml"), RULES);
    itself = TestMetricsServer.start(0, ServerDiscoveryTest::ownMetrics);
    server =
        RealPrometheus.start(
            folder,
            CONFIGURATION.formatted(
                metrics.target(),
                itself.target(),
                big.target(),
                PrometheusPrerequisite.freePort()));
    Prometheus prometheus = Prometheus.at(TestHttp.service(server.url()));
    for (int i = 0; i < 200 && !isScraped(prometheus); i++) {
      Thread.sleep(50);
    }
    system = ServerDiscovery.discover(prometheus, Instant.now()).value().orElseThrow();
  }

  /** The server's own metrics, through a target whose port is known before its start. */
  private static String ownMetrics() {
    return Optional.ofNullable(server)
        .flatMap(
            started ->
                TestHttp.service(started.url())
                    .send(Request.get("/metrics").accepting("text/plain"))
                    .value())
        .map(Response::text)
        .orElse("");
  }

  private static String bigMetrics() {
    var text = new StringBuilder("# TYPE big_total counter\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("big_total{user=\"")
          .append(i)
          .append("\",kind=\"k")
          .append(i % 3)
          .append("\"} 1\n");
    }
    return text.toString();
  }

  private static boolean isScraped(Prometheus prometheus) {
    return List.of("prometheus_build_info", "job:orders:sum", "up == 0", "big_total").stream()
        .allMatch(
            promql ->
                prometheus
                    .query(promql, Instant.now())
                    .value()
                    .filter(result -> !result.isEmpty())
                    .isPresent());
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    Stream.of(metrics, big, itself).filter(Objects::nonNull).forEach(TestMetricsServer::close);
  }

  private static DiscoveredServer discovered() {
    return system.servers().get(0);
  }

  private static Stream<DiscoveredMetric> metrics(DiscoveredServer server) {
    return server.jobs().stream().flatMap(job -> job.metrics().stream());
  }

  private static DiscoveredMetric metric(String name) {
    return metrics(discovered())
        .filter(metric -> metric.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name));
  }

  @Test
  void theServerItself() {
    assertThat(discovered().source()).isEqualTo(server.url());
    assertThat(discovered().version().orElseThrow()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(discovered().scrapeInterval()).contains(Duration.ofMillis(200));
    assertThat(discovered().externalLabels())
        .isEqualTo(Map.of("cluster", "a", "region", "eu \"1\""));
    assertThat(system.notes()).isEmpty();
  }

  @Test
  void jobsWithTargets() {
    assertThat(discovered().jobs())
        .extracting(DiscoveredJob::name)
        .containsExactly("big", "gone", "prometheus", "shop");
    DiscoveredJob shop = discovered().jobs().get(3);
    assertThat(shop.targets())
        .containsExactly(
            new DiscoveredTarget(
                "http://" + metrics.target() + "/metrics", metrics.target(), true));
    assertThat(shop.targetLabels())
        .containsExactly(
            new DiscoveredLabel("env", List.of("prod"), true),
            new DiscoveredLabel("instance", List.of(metrics.target()), true));
    assertThat(discovered().jobs().get(1).targets().get(0).up()).isFalse();
  }

  @Test
  void rules() {
    assertThat(discovered().rules())
        .containsExactly(
            new DiscoveredRule(
                true,
                "job:orders:sum",
                "sum by (job) (shop_orders_total)",
                Duration.ZERO,
                Map.of("team", "shop"),
                Map.of()),
            new DiscoveredRule(
                false,
                "TooManyOrders",
                "sum(shop_orders_total) > 5",
                Duration.ofSeconds(90),
                Map.of("severity", "page"),
                Map.of("summary", "{{ $value }} orders")));
  }

  @Test
  void aCounter() {
    assertThat(metric("shop_orders_total"))
        .isEqualTo(
            new DiscoveredMetric(
                "shop_orders_total",
                DiscoveredMetric.Metadata.declared(
                    MetricType.COUNTER, MetricUnit.COUNT, "Orders <b>taken</b>."),
                List.of(
                    new DiscoveredLabel("side", List.of("buy", "sell"), true),
                    new DiscoveredLabel("venue", List.of("a\"b", "c1"), true)),
                List.of(),
                List.of(),
                2));
  }

  @Test
  void aHistogram() {
    DiscoveredMetric latency = metric("shop_latency_seconds");
    assertThat(latency.type()).isEqualTo(MetricType.HISTOGRAM);
    assertThat(latency.unit()).isEqualTo(MetricUnit.SECONDS);
    assertThat(latency.buckets()).containsExactly(0.25, 1.0);
    assertThat(latency.labels()).extracting(DiscoveredLabel::name).containsExactly("side");
    assertThat(latency.series()).isEqualTo(5);
  }

  @Test
  void aSummary() {
    DiscoveredMetric size = metric("shop_size_bytes");
    assertThat(size.type()).isEqualTo(MetricType.SUMMARY);
    assertThat(size.unit()).isEqualTo(MetricUnit.BYTES);
    assertThat(size.quantiles()).containsExactly(0.5, 0.99);
    assertThat(size.labels()).isEmpty();
  }

  @Test
  void infoIdleAndUntypedMetrics() {
    assertThat(metric("shop_build_info").type()).isEqualTo(MetricType.INFO);
    DiscoveredMetric errors = metric("shop_errors_total");
    assertThat(errors.type()).isEqualTo(MetricType.COUNTER);
    assertThat(discovered().jobs().get(3).metrics()).contains(errors);
    assertThat(errors.series()).isZero();
    assertThat(metric("shop_start_time_seconds").type()).isEqualTo(MetricType.UNKNOWN);
    assertThat(metric("shop_start_time_seconds").unit()).isEqualTo(MetricUnit.UNIX_TIME);
  }

  @Test
  void aMetricOfManySeriesIsReadByItsLabels() {
    DiscoveredMetric total = metric("big_total");
    assertThat(total.series()).isEqualTo(20_000);
    assertThat(total.labels())
        .extracting(label -> label.name() + " " + label.values().size() + " " + label.complete())
        .containsExactly("kind 3 true", "user 200 false");
    assertThat(discovered().jobs().get(0).unread()).isEmpty();
  }

  @Test
  void theScrapeOfAServerHasItsMetrics() {
    ScrapeDiscovery.Scrape scrape =
        ScrapeDiscovery.fetch(server.url(), "prometheus", TestHttp::service).value().orElseThrow();

    assertThat(scrape.findings()).isEmpty();
    DiscoveredServer scraped = scrape.system().servers().get(0);
    assertThat(discovered().jobs().get(2).metrics())
        .extracting(metric -> metric.name() + " " + metric.type() + " " + metric.unit())
        .isSubsetOf(
            metrics(scraped)
                .map(metric -> metric.name() + " " + metric.type() + " " + metric.unit())
                .toList());
  }

  @Test
  void onlyWhatProducersExpose() {
    assertThat(metrics(discovered()))
        .extracting(DiscoveredMetric::name)
        .doesNotContain("up", "scrape_duration_seconds", "job:orders:sum", "ALERTS")
        .doesNotContain("shop_latency_seconds_bucket", "shop_size_bytes_count")
        .contains("prometheus_http_request_duration_seconds", "go_gc_duration_seconds");
  }
}

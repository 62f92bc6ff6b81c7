package io.panelwright.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.contract.MetricType;
import io.panelwright.contract.MetricUnit;
import io.panelwright.testing.PrometheusPrerequisite;
import io.panelwright.testing.TestHttp;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The facts of a real server that scrapes a shop, itself, and a target that is down. */
class ServerDiscoveryTest {

  @TempDir private static Path folder;

  private static ScrapedShop shop;
  private static DiscoveredSystem system;

  @BeforeAll
  static void start() throws Exception {
    PrometheusPrerequisite.require();
    shop = ScrapedShop.start(folder);
    system = ServerDiscovery.discover(shop.prometheus(), Instant.now()).value().orElseThrow();
  }

  @AfterAll
  static void stop() {
    if (shop != null) {
      shop.close();
    }
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
    assertThat(discovered().source()).isEqualTo(shop.url());
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
    DiscoveredJob job = discovered().jobs().get(3);
    assertThat(job.targets())
        .containsExactly(
            new DiscoveredTarget("http://" + shop.target() + "/metrics", shop.target(), true));
    assertThat(job.targetLabels())
        .containsExactly(
            new DiscoveredLabel("env", List.of("prod"), true),
            new DiscoveredLabel("instance", List.of(shop.target()), true));
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
        ScrapeDiscovery.fetch(shop.url(), "prometheus", TestHttp::service).value().orElseThrow();

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

package io.panelwright.discovery;

import io.panelwright.client.http.Request;
import io.panelwright.client.http.Response;
import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.testing.PrometheusPrerequisite;
import io.panelwright.testing.RealPrometheus;
import io.panelwright.testing.TestHttp;
import io.panelwright.testing.TestMetricsServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A real server that scrapes a shop, a large producer, itself, and a target that is down. */
final class ScrapedShop implements AutoCloseable {

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

  private final TestMetricsServer metrics;
  private final TestMetricsServer big;
  private final TestMetricsServer itself;
  private volatile RealPrometheus server;

  private ScrapedShop() throws IOException {
    metrics = TestMetricsServer.start(METRICS);
    big = TestMetricsServer.start(bigMetrics());
    itself = TestMetricsServer.start(0, this::ownMetrics);
  }

  /** Starts the servers; all targets are scraped. */
  static ScrapedShop start(Path folder) throws Exception {
    var shop = new ScrapedShop();
    Files.writeString(folder.resolve("rules.yml"), RULES);
    try {
      shop.startServer(folder);
      return shop;
    } catch (Exception | AssertionError e) {
      shop.close();
      throw e;
    }
  }

  private void startServer(Path folder) throws Exception {
    server =
        RealPrometheus.start(
            folder,
            CONFIGURATION.formatted(
                metrics.target(),
                itself.target(),
                big.target(),
                PrometheusPrerequisite.freePort()));
    for (int i = 0; i < 200 && !isScraped(prometheus()); i++) {
      Thread.sleep(50);
    }
  }

  Prometheus prometheus() {
    return Prometheus.at(TestHttp.service(server.url()));
  }

  String url() {
    return server.url();
  }

  /** The address of the shop's target. */
  String target() {
    return metrics.target();
  }

  /** The server's own metrics, through a target whose port is known before its start. */
  private String ownMetrics() {
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

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
    Stream.of(metrics, big, itself).forEach(TestMetricsServer::close);
  }
}

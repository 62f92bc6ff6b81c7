package io.panelwright.testing;

import io.panelwright.client.prometheus.Prometheus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real Prometheus that stores native histograms.
 *
 * <p>The job {@code shop} has one histogram of each form and a counter. Of the job {@code stock},
 * one target exposes a native histogram, the other one the classic form of it.
 */
public final class NativeHistogramServer implements AutoCloseable {

  private static final String CONFIGURATION =
      """
      global: {scrape_interval: 200ms}
      scrape_configs:
        - job_name: shop
          static_configs: [{targets: ["%s"]}]
        - job_name: stock
          static_configs: [{targets: ["%s", "%s"]}]
      """;

  private static final int MAX_ATTEMPTS = 300;

  private final List<TestMetricsServer> targets;
  private final RealPrometheus server;

  private NativeHistogramServer(List<TestMetricsServer> targets, RealPrometheus server) {
    this.targets = targets;
    this.server = server;
  }

  /** Starts it; all rates have data. */
  public static NativeHistogramServer start(Path folder) throws IOException, InterruptedException {
    PrometheusPrerequisite.require();
    var scrapes = new AtomicInteger();
    List<TestMetricsServer> targets =
        List.of(
            TestMetricsServer.startProtobuf(() -> shop(scrapes.incrementAndGet())),
            TestMetricsServer.startProtobuf(() -> nativeStock(scrapes.get())),
            TestMetricsServer.startProtobuf(() -> classicStock(scrapes.get())));
    Object[] addresses = targets.stream().map(TestMetricsServer::target).toArray();
    var started =
        new NativeHistogramServer(
            targets,
            RealPrometheus.start(
                folder, CONFIGURATION.formatted(addresses), "--enable-feature=native-histograms"));
    try {
      started.await("histogram_count(rate(shop_request_duration_seconds[1m])) > 0");
      started.await("histogram_count(stock_lookup_duration_seconds)");
      started.await("stock_lookup_duration_seconds_count");
      return started;
    } catch (InterruptedException | AssertionError e) {
      started.close();
      throw e;
    }
  }

  private static ProtobufMetrics shop(int scrapes) {
    return ProtobufMetrics.empty()
        .nativeHistogram(
            "shop_request_duration_seconds", "Time of requests.", "method=get", scrapes)
        .classicHistogram("shop_db_duration_seconds", "Time of a query.", "table=cart", scrapes)
        .counter("shop_orders_total", "Orders.", "result=paid", scrapes);
  }

  private static ProtobufMetrics nativeStock(int scrapes) {
    return ProtobufMetrics.empty()
        .nativeHistogram("stock_lookup_duration_seconds", "Lookups.", "shelf=a", scrapes);
  }

  private static ProtobufMetrics classicStock(int scrapes) {
    return ProtobufMetrics.empty()
        .classicHistogram("stock_lookup_duration_seconds", "Lookups.", "shelf=a", scrapes);
  }

  private void await(String promql) throws InterruptedException {
    for (int i = 0; i < MAX_ATTEMPTS; i++) {
      if (client().query(promql, Instant.now()).value().filter(r -> !r.isEmpty()).isPresent()) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("timed out: " + promql + " on " + server.url());
  }

  /** A client of it. */
  public Prometheus client() {
    return Prometheus.at(TestHttp.service(server.url()));
  }

  /** Its URL. */
  public String url() {
    return server.url();
  }

  @Override
  public void close() {
    server.close();
    targets.forEach(TestMetricsServer::close);
  }
}

package io.panelwright.client.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.Authentication;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.client.http.RequestLimits;
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
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All endpoints of a real server that scrapes a target and evaluates rules. */
class RealPrometheusTest {

  private static final String METRICS =
      """
      # HELP orders_total Orders taken.
      # TYPE orders_total counter
      orders_total{venue="a\\"b",side="buy"} 3
      orders_total{venue="c",side="sell"} 4
      # TYPE odd gauge
      odd{kind="nan"} NaN
      odd{kind="inf"} +Inf
      # HELP silent_total Nothing yet.
      # TYPE silent_total counter
      """;

  private static final String RULES =
      """
      groups:
        - name: sums
          rules:
            - record: job:orders:sum
              expr: sum by (job) (orders_total)
            - record: job:clash:sum
              expr: orders_total * on (job) group_left orders_total
            - alert: TooManyOrders
              expr: sum(orders_total) > 5
              labels: {severity: page}
      """;

  private static final String CONFIGURATION =
      """
      global: {scrape_interval: 200ms, evaluation_interval: 200ms}
      rule_files: [rules.yml]
      scrape_configs:
        - job_name: shop
          static_configs: [{targets: ["%s"]}]
        - job_name: gone
          static_configs: [{targets: ["127.0.0.1:%d"]}]
      """;

  @TempDir private static Path folder;

  private static TestMetricsServer metrics;
  private static RealPrometheus server;
  private static Prometheus prometheus;

  @BeforeAll
  static void start() throws Exception {
    PrometheusPrerequisite.require();
    metrics = TestMetricsServer.start(METRICS);
    Files.writeString(folder.resolve("rules.yml"), RULES);
    String configuration =
        CONFIGURATION.formatted(metrics.target(), PrometheusPrerequisite.freePort());
    server = RealPrometheus.start(folder, configuration);
    prometheus = Prometheus.at(TestHttp.service(server.url()));

    await(() -> prometheus.query("job:orders:sum", Instant.now()), result -> !result.isEmpty());
    await(prometheus::targets, ts -> ts.stream().noneMatch(RealPrometheusTest::isUnknown));
  }

  private static boolean isUnknown(ScrapeTarget target) {
    return target.health() == ScrapeTarget.Health.UNKNOWN;
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (metrics != null) {
      metrics.close();
    }
  }

  private static <T> T await(Supplier<ApiResult<T>> call, Predicate<T> until)
      throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      T result = value(call.get());
      if (until.test(result)) {
        return result;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("timed out: " + call.get());
  }

  private static <T> T value(ApiResult<T> result) {
    return result
        .value()
        .orElseThrow(() -> new AssertionError(result.failure().orElseThrow().message()));
  }

  private static QueryRange range(Duration length, Duration step) {
    Instant end = Instant.now();
    return new QueryRange(end.minus(length), end, step);
  }

  private static List<String> format(QueryResult result) {
    return result.series().stream()
        .map(series -> series.labels() + " " + series.samples().get(0).value())
        .toList();
  }

  @Test
  void aVector() {
    Instant now = Instant.now();

    QueryResult result = value(prometheus.query("orders_total > 3", now));

    assertThat(result.type()).isEqualTo(QueryResult.Type.VECTOR);
    assertThat(format(result))
        .containsExactly(
            "orders_total{instance=\""
                + metrics.target()
                + "\", job=\"shop\", side=\"sell\", venue=\"c\"} 4.0");
    assertThat(result.series().get(0).samples().get(0).time())
        .isEqualTo(Instant.ofEpochMilli(now.toEpochMilli()));
  }

  @Test
  void noDataIsAnEmptyResult() {
    QueryResult result = value(prometheus.query("nothing_like_it", Instant.now()));

    assertThat(result.isEmpty()).isTrue();
    assertThat(result.isNanOnly()).isFalse();
  }

  @Test
  void nanAndInfinity() {
    QueryResult nan = value(prometheus.query("odd{kind=\"nan\"}", Instant.now()));
    QueryResult inf = value(prometheus.query("-odd{kind=\"inf\"}", Instant.now()));

    assertThat(nan.isNanOnly()).isTrue();
    assertThat(inf.series().get(0).samples().get(0).value()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(inf.isNanOnly()).isFalse();
  }

  @Test
  void aScalarAndAString() {
    QueryResult scalar = value(prometheus.query("42", Instant.now()));
    QueryResult text = value(prometheus.query("\"ä\"", Instant.now()));

    assertThat(format(scalar)).containsExactly("{} 42.0");
    assertThat(text.text()).contains("ä");
    assertThat(text.isEmpty()).isFalse();
  }

  @Test
  void aMatrix() {
    QueryRange range = range(Duration.ofSeconds(30), Duration.ofSeconds(1));

    QueryResult result = value(prometheus.queryRange("vector(1)", range));

    assertThat(result.type()).isEqualTo(QueryResult.Type.MATRIX);
    assertThat(result.series()).hasSize(1);
    assertThat(result.series().get(0).samples()).hasSize(31);
  }

  @Test
  void seriesAndLabels() {
    TimeWindow window = TimeWindow.between(Instant.now().minusSeconds(300), Instant.now());
    List<String> orders = List.of("orders_total{side=\"buy\"}");

    assertThat(value(prometheus.series(orders, window)))
        .singleElement()
        .satisfies(labels -> assertThat(labels.value("venue")).contains("a\"b"));
    assertThat(value(prometheus.labelNames(orders, window)))
        .containsExactly("__name__", "instance", "job", "side", "venue");
    assertThat(value(prometheus.labelValues("venue", List.of(), window)))
        .containsExactly("a\"b", "c");
    assertThat(value(prometheus.labelValues("unknown", List.of(), TimeWindow.all()))).isEmpty();
    assertThat(value(prometheus.labelValues("__name__", List.of(), TimeWindow.all())))
        .contains("up", "orders_total", "job:orders:sum")
        .doesNotContain("silent_total");
  }

  @Test
  void targetsAndWhyOneIsDown() {
    List<ScrapeTarget> targets = value(prometheus.targets());

    assertThat(targets)
        .extracting(t -> t.job() + " " + t.health())
        .containsExactlyInAnyOrder("shop UP", "gone DOWN");
    ScrapeTarget gone =
        targets.stream().filter(t -> t.job().equals("gone")).findFirst().orElseThrow();
    assertThat(gone.lastError()).contains("connection refused");
    assertThat(gone.lastScrape()).isPresent();
    assertThat(gone.scrapeInterval()).contains(Duration.ofMillis(200));
  }

  @Test
  void metadataAlsoOfAMetricWithoutSamples() {
    assertThat(value(prometheus.metadata("orders_total")))
        .isEqualTo(
            Map.of("orders_total", List.of(new MetricMetadata("counter", "Orders taken.", ""))));
    assertThat(value(prometheus.metadata("silent_total"))).containsOnlyKeys("silent_total");
  }

  @Test
  void allMetadataWithHelpAndLimit() {
    assertThat(value(prometheus.allMetadata(100)))
        .containsEntry("odd", List.of(new MetricMetadata("gauge", "", "")))
        .containsEntry("silent_total", List.of(new MetricMetadata("counter", "Nothing yet.", "")));
    assertThat(value(prometheus.allMetadata(1))).hasSize(1);
  }

  @Test
  void metadataOfTheTargetsOfAJob() {
    List<TargetMetadata> shop = value(prometheus.targetMetadata("{job=\"shop\"}", 10));

    assertThat(shop)
        .extracting(TargetMetadata::metric)
        .containsExactlyInAnyOrder("orders_total", "odd", "silent_total");
    assertThat(shop.get(0).target().value("job")).contains("shop");
    assertThat(shop)
        .extracting(TargetMetadata::metadata)
        .contains(new MetricMetadata("counter", "Orders taken.", ""));
    assertThat(value(prometheus.targetMetadata("{job=\"gone\"}", 10))).isEmpty();
  }

  @Test
  void rules() throws InterruptedException {
    List<PrometheusRule> rules =
        await(
            prometheus::rules,
            all -> all.stream().noneMatch(rule -> rule.health().equals("unknown")));

    assertThat(rules)
        .extracting(rule -> rule.kind() + " " + rule.name() + " " + rule.health())
        .containsExactly(
            "RECORDING job:orders:sum ok",
            "RECORDING job:clash:sum err",
            "ALERTING TooManyOrders ok");
    assertThat(rules.get(1).lastError()).contains("many");
  }

  @Test
  void theServerItself() {
    assertThat(value(prometheus.ready())).isEqualTo("Prometheus Server is Ready.");
    RuntimeInfo runtime = value(prometheus.runtimeInfo());
    assertThat(runtime.retention()).contains(Duration.ofDays(15));
    assertThat(value(prometheus.buildInfo()).version()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(value(prometheus.seriesInMemory())).isGreaterThan(5);
    assertThat(value(prometheus.configuration()))
        .contains("job_name: shop", "scrape_interval: 200ms");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "up{                  | invalid parameter \"query\": 1:4: parse error: unexpected end of input inside braces",
        "orders_total * on (job) orders_total | many-to-many matching not allowed",
      })
  void aRejectedQueryHasTheServersMessage(String promql, String message) {
    RequestFailure failure = prometheus.query(promql, Instant.now()).failure().orElseThrow();

    assertThat(failure.kind()).isEqualTo(Kind.INVALID_REQUEST);
    assertThat(failure.detail()).contains(message);
    assertThat(failure.message()).startsWith(server.url() + " rejected the request: ");
  }

  @Test
  void aRangeOfTooManyPoints() {
    QueryRange range = range(Duration.ofDays(10), Duration.ofSeconds(1));

    RequestFailure failure = prometheus.queryRange("up", range).failure().orElseThrow();

    assertThat(failure.detail()).contains("11,000 points");
  }

  @Test
  void aMissingEndpointIsUnsupported() {
    Prometheus other = Prometheus.at(TestHttp.service(server.url() + "/prometheus"));

    assertThat(other.targets().failure().orElseThrow())
        .extracting(RequestFailure::message)
        .isEqualTo(
            "GET "
                + server.url()
                + "/prometheus/api/v1/targets is not supported: status 404, \"404 page not"
                + " found\"");
  }

  @Test
  void aQueryBeyondALimitOfTheServer(@TempDir Path other) throws Exception {
    String configuration =
        CONFIGURATION.formatted(metrics.target(), PrometheusPrerequisite.freePort());
    Files.writeString(other.resolve("rules.yml"), "groups: []");
    try (var small = RealPrometheus.start(other, configuration, "--query.max-samples=1")) {
      Prometheus limited = Prometheus.at(TestHttp.service(small.url()));
      ApiResult<QueryResult> result = limited.query("up", Instant.now());
      // Prometheus passes new targets to its scraper only every 5 s.
      for (int i = 0; i < 300 && result.failure().isEmpty(); i++) {
        Thread.sleep(50);
        result = limited.query("up", Instant.now());
      }

      RequestFailure failure = result.failure().orElseThrow();
      assertThat(failure.kind()).isEqualTo(Kind.LIMIT_EXCEEDED);
      assertThat(failure.detail()).contains("too many samples");
    }
  }

  @Test
  void aFrozenServerCostsOneTimeout(@TempDir Path other) throws Exception {
    try (var frozen = RealPrometheus.start(other, "scrape_configs: []")) {
      RequestLimits hasty =
          RequestLimits.DEFAULT.withTimeouts(Duration.ofMillis(500), Duration.ofMillis(500));
      HttpService service = HttpService.at(frozen.url(), Authentication.none(), hasty);

      frozen.suspend();
      assertThat(Prometheus.at(service).ready().failure().orElseThrow().kind())
          .isEqualTo(Kind.RESPONSE_TIMEOUT);

      frozen.resume();
      assertThat(Prometheus.at(TestHttp.service(frozen.url())).ready().value()).isPresent();
    }
  }
}

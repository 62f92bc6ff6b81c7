package io.panelwright.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.http.Authentication;
import io.panelwright.http.Failure;
import io.panelwright.http.HttpService;
import io.panelwright.http.Limits;
import io.panelwright.http.Reply;
import io.panelwright.testing.Live;
import io.panelwright.testing.MetricsServer;
import io.panelwright.testing.RealPrometheus;
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

/** Every question, put to a real server that scrapes a target and evaluates rules. */
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

  private static MetricsServer metrics;
  private static RealPrometheus server;
  private static Prometheus prometheus;

  @BeforeAll
  static void start() throws Exception {
    Live.needsPrometheus();
    metrics = MetricsServer.start(METRICS);
    Files.writeString(folder.resolve("rules.yml"), RULES);
    String configuration = CONFIGURATION.formatted(metrics.target(), Live.freePort());
    server = RealPrometheus.start(folder, configuration);
    prometheus = Prometheus.at(HttpService.at(server.url()));
    await(prometheus::alerts, alerts -> !alerts.isEmpty());
    await(prometheus::targets, ts -> ts.stream().noneMatch(RealPrometheusTest::isUnknown));
  }

  private static boolean isUnknown(Target target) {
    return target.health() == Target.Health.UNKNOWN;
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

  private static <T> T await(Supplier<Reply<T>> question, Predicate<T> until)
      throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      T answer = value(question.get());
      if (until.test(answer)) {
        return answer;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("never so: " + question.get());
  }

  private static <T> T value(Reply<T> reply) {
    return reply
        .value()
        .orElseThrow(() -> new AssertionError(reply.failure().orElseThrow().message()));
  }

  private static List<String> shown(QueryResult result) {
    return result.series().stream()
        .map(series -> series.labels() + " " + series.samples().get(0).value())
        .toList();
  }

  @Test
  void aVector() {
    Instant now = Instant.now();

    QueryResult result = value(prometheus.query("orders_total > 3", now));

    assertThat(result.type()).isEqualTo(QueryResult.Type.VECTOR);
    assertThat(shown(result))
        .containsExactly(
            "orders_total{instance=\""
                + metrics.target()
                + "\", job=\"shop\", side=\"sell\", venue=\"c\"} 4.0");
    assertThat(result.series().get(0).samples().get(0).time())
        .isEqualTo(Instant.ofEpochMilli(now.toEpochMilli()));
  }

  @Test
  void noDataIsAnEmptyAnswer() {
    QueryResult result = value(prometheus.query("nothing_like_it", Instant.now()));

    assertThat(result.isEmpty()).isTrue();
    assertThat(result.isNanOnly()).isFalse();
  }

  @Test
  void valuesThatAreNoNumbers() {
    QueryResult nan = value(prometheus.query("odd{kind=\"nan\"}", Instant.now()));
    QueryResult inf = value(prometheus.query("-odd{kind=\"inf\"}", Instant.now()));

    assertThat(nan.isNanOnly()).isTrue();
    assertThat(inf.series().get(0).samples().get(0).value()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(inf.isNanOnly()).isFalse();
  }

  @Test
  void aScalarAndAText() {
    QueryResult scalar = value(prometheus.query("42", Instant.now()));
    QueryResult text = value(prometheus.query("\"ä\"", Instant.now()));

    assertThat(shown(scalar)).containsExactly("{} 42.0");
    assertThat(text.text()).contains("ä");
    assertThat(text.isEmpty()).isFalse();
  }

  @Test
  void aMatrix() {
    Range range = Range.upTo(Instant.now(), Duration.ofSeconds(30), Duration.ofSeconds(1));

    QueryResult result = value(prometheus.queryRange("vector(1)", range));

    assertThat(result.type()).isEqualTo(QueryResult.Type.MATRIX);
    assertThat(result.series()).hasSize(1);
    assertThat(result.series().get(0).samples()).hasSize(31);
  }

  @Test
  void seriesAndLabels() {
    Window window = Window.between(Instant.now().minusSeconds(300), Instant.now());
    List<String> orders = List.of("orders_total{side=\"buy\"}");

    assertThat(value(prometheus.series(orders, window)))
        .singleElement()
        .satisfies(labels -> assertThat(labels.value("venue")).contains("a\"b"));
    assertThat(value(prometheus.labelNames(orders, window)))
        .containsExactly("__name__", "instance", "job", "side", "venue");
    assertThat(value(prometheus.labelValues("venue", List.of(), window)))
        .containsExactly("a\"b", "c");
    assertThat(value(prometheus.labelValues("nobody", List.of(), Window.all()))).isEmpty();
    assertThat(value(prometheus.metricNames(Window.all())))
        .contains("up", "orders_total", "job:orders:sum")
        .doesNotContain("silent_total");
  }

  @Test
  void targetsAndWhyOneIsDown() {
    List<Target> targets = value(prometheus.targets());

    assertThat(targets)
        .extracting(t -> t.job() + " " + t.health())
        .containsExactlyInAnyOrder("shop UP", "gone DOWN");
    Target gone = targets.stream().filter(t -> t.job().equals("gone")).findFirst().orElseThrow();
    assertThat(gone.lastError()).contains("connection refused");
    assertThat(gone.lastScrape()).isPresent();
    assertThat(gone.interval()).contains(Duration.ofMillis(200));
  }

  @Test
  void metadataAlsoOfAMetricWithoutSamples() {
    assertThat(value(prometheus.metadata("orders_total")))
        .isEqualTo(
            Map.of("orders_total", List.of(new MetricMetadata("counter", "Orders taken.", ""))));
    assertThat(value(prometheus.metadata())).containsKeys("orders_total", "odd", "silent_total");
    assertThat(value(prometheus.targetMetadata("{job=\"shop\"}")))
        .extracting(TargetMetadata::metric)
        .containsExactlyInAnyOrder("orders_total", "odd", "silent_total");
    assertThat(value(prometheus.targetMetadata("{job=\"none\"}"))).isEmpty();
  }

  @Test
  void rulesAndAlerts() throws InterruptedException {
    List<RuleGroup> groups =
        await(
            prometheus::rules,
            all -> all.get(0).rules().stream().noneMatch(r -> r.health().equals("unknown")));

    assertThat(groups.get(0).name()).isEqualTo("sums");
    assertThat(groups.get(0).rules())
        .extracting(r -> r.kind() + " " + r.name() + " " + r.health() + " " + r.state().orElse("-"))
        .containsExactly(
            "RECORDING job:orders:sum ok -",
            "RECORDING job:clash:sum err -",
            "ALERTING TooManyOrders ok firing");
    assertThat(groups.get(0).rules().get(1).lastError()).contains("many");
    assertThat(value(prometheus.alerts()))
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.name()).isEqualTo("TooManyOrders");
              assertThat(alert.state()).isEqualTo("firing");
              assertThat(alert.since()).isPresent();
            });
  }

  @Test
  void theServerItself() {
    assertThat(value(prometheus.ready())).isEqualTo("Prometheus Server is Ready.");
    assertThat(value(prometheus.healthy())).contains("Healthy");
    assertThat(value(prometheus.buildInfo()).version()).matches("[23]\\.\\d+\\.\\d+.*");
    RuntimeInfo runtime = value(prometheus.runtimeInfo());
    assertThat(runtime.start().orElseThrow()).isBefore(Instant.now());
    assertThat(runtime.retention()).contains(Duration.ofDays(15));
    assertThat(runtime.reloadSucceeded()).contains(true);
    assertThat(value(prometheus.flags())).containsEntry("query.lookback-delta", "5m");
    assertThat(value(prometheus.configuration())).contains("job_name: shop");
    TsdbStatus tsdb = value(prometheus.tsdb());
    assertThat(tsdb.series()).isGreaterThan(5);
    assertThat(tsdb.oldest().orElseThrow()).isBefore(tsdb.newest().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "up{                  | invalid parameter \"query\": 1:4: parse error: unexpected end of input inside braces",
        "orders_total * on (job) orders_total | many-to-many matching not allowed",
      })
  void aRejectedQueryBringsTheServersOwnWords(String promql, String words) {
    Failure failure = prometheus.query(promql, Instant.now()).failure().orElseThrow();

    assertThat(failure).isInstanceOf(Failure.Rejected.class);
    assertThat(failure.detail()).contains(words);
    assertThat(failure.message()).startsWith(server.url() + " rejects the question: ");
  }

  @Test
  void aRangeOfTooManyPoints() {
    Range range = Range.upTo(Instant.now(), Duration.ofDays(10), Duration.ofSeconds(1));

    Failure failure = prometheus.queryRange("up", range).failure().orElseThrow();

    assertThat(failure.detail()).contains("11,000 points");
  }

  @Test
  void anEndpointThatIsNotThereIsUnsupported() {
    Prometheus elsewhere = Prometheus.at(HttpService.at(server.url() + "/prometheus"));

    assertThat(elsewhere.targets().failure().orElseThrow())
        .isInstanceOf(Failure.Unsupported.class)
        .extracting(Failure::message)
        .isEqualTo(
            "GET "
                + server.url()
                + "/prometheus/api/v1/targets is not supported: answered 404, \"404 page not"
                + " found\"");
  }

  @Test
  void aQueryBeyondTheServersLimitIsTooExpensive(@TempDir Path other) throws Exception {
    String configuration = CONFIGURATION.formatted(metrics.target(), Live.freePort());
    Files.writeString(other.resolve("rules.yml"), "groups: []");
    try (var small = RealPrometheus.start(other, configuration, "--query.max-samples=1")) {
      Prometheus limited = Prometheus.at(HttpService.at(small.url()));
      Reply<QueryResult> reply = limited.query("up", Instant.now());
      for (int i = 0; i < 100 && reply.failure().isEmpty(); i++) {
        Thread.sleep(50);
        reply = limited.query("up", Instant.now());
      }

      Failure failure = reply.failure().orElseThrow();
      assertThat(failure).isInstanceOf(Failure.TooExpensive.class);
      assertThat(failure.detail()).contains("too many samples");
    }
  }

  @Test
  void aFrozenServerCostsOneTimeout(@TempDir Path other) throws Exception {
    try (var frozen = RealPrometheus.start(other, "scrape_configs: []")) {
      Limits hasty = Limits.DEFAULT.within(Duration.ofMillis(500), Duration.ofMillis(500));
      HttpService service = HttpService.at(frozen.url(), Authentication.none(), hasty);

      frozen.freeze();
      assertThat(Prometheus.at(service).ready().failure().orElseThrow())
          .isInstanceOf(Failure.TimedOut.class);

      frozen.thaw();
      assertThat(Prometheus.at(HttpService.at(frozen.url())).ready().value()).isPresent();
    }
  }
}

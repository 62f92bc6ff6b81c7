package io.panelwright.assertions.prometheus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.client.prometheus.QueryRange;
import io.panelwright.client.prometheus.Sample;
import io.panelwright.client.prometheus.TimeWindow;
import io.panelwright.process.ChildProcess;
import io.panelwright.testing.PrometheusPrerequisite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Series of tests on one real server: each test sees its own, as if they were alone. */
class TestPrometheusTest {

  private static final String URL = "http://localhost:9090";
  private static final Duration INTERVAL = Duration.ofSeconds(5);
  private static final TimeWindow ALL = TimeWindow.all();

  private static TestPrometheus server;
  private static Prometheus shop;

  @BeforeAll
  static void start() {
    PrometheusPrerequisite.require();
    server = TestPrometheus.start();
    given("up{job=\"shop\"} 7x10", "foreign 1x10");
    shop =
        given(
            "up{job=\"shop\"} 1x10",
            "up{job=\"stock\"} 0x10",
            "shop_errors 3x10",
            "shop_orders_total{result=\"paid\"} 0+5x10",
            "gone 1x5 stale",
            "{nameless=\"yes\"} 4x10");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Prometheus given(String... series) {
    return server.with(URL, Stream.of(series).map(SeriesNotation::read).toList(), INTERVAL);
  }

  /** Each result is the one of a server that has no other series. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '§',
      value = {
        "up → up{job=\"shop\"} 1, up{job=\"stock\"} 0",
        "up{job!=\"stock\"} → up{job=\"shop\"} 1",
        "foreign → ",
        "shop_errors or vector(0) → shop_errors 3",
        "shop_errors / sum(up) → {} 3",
        "{__name__=~\"up|shop_e.*\", job!=\"shop\"} → shop_errors 3, up{job=\"stock\"} 0",
        "{__name__!=\"up\", nameless=~\".+\"} → {nameless=\"yes\"} 4",
        "{__name__!~\"shop.*|gone|\", job=~\".+\"} → up{job=\"shop\"} 1, up{job=\"stock\"} 0",
        "{__name__=\"up\", job=\"shop\"} → up{job=\"shop\"} 1",
        "{job=~\".+\"} → up{job=\"shop\"} 1, up{job=\"stock\"} 0",
        "{nameless=\"yes\"} → {nameless=\"yes\"} 4",
        "count by (__name__) ({__name__=~\".+\"}) → shop_errors 1, shop_orders_total 1, up 2",
        "absent(up{job=\"web\"}) → {job=\"web\"} 1",
        "absent({job=\"web\"}) → {job=\"web\"} 1",
        "sum without (job) (up) → {} 1",
        "rate(shop_orders_total[30s]) → {result=\"paid\"} 1",
        "max_over_time(shop_orders_total[20s:5s]) → {result=\"paid\"} 50",
        "label_replace(shop_errors, \"metric\", \"$1\", \"__name__\", \"shop_(.*)\") → shop_errors{metric=\"errors\"} 3",
        "label_join(shop_errors, \"metric\", \"\", \"__name__\") → shop_errors{metric=\"shop_errors\"} 3",
        "gone → ",
        "gone offset 30s → gone 1",
        "time() → {} 50",
        "up @ 0 == 1 → up{job=\"shop\"} 1",
        "topk(1, up) and on (job) up → up{job=\"shop\"} 1"
      })
  void aQuerySeesTheSeriesOfItsTest(String promql, String expected) {
    assertThat(result(shop, promql)).isEqualTo(expected == null ? "" : expected);
  }

  private static String result(Prometheus prometheus, String promql) {
    return prometheus
        .query(promql, Instant.ofEpochSecond(50))
        .value()
        .orElseThrow()
        .series()
        .stream()
        .map(series -> series.labels() + " " + number(series.samples().get(0)))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String number(Sample sample) {
    return String.valueOf(sample.value()).replaceAll("\\.0$", "");
  }

  @Test
  void aRangeStartsBeforeTheFirstSample() {
    var range =
        new QueryRange(
            Instant.ofEpochSecond(-3600), Instant.ofEpochSecond(50), Duration.ofSeconds(10));

    assertThat(shop.queryRange("shop_orders_total", range).value().orElseThrow().series())
        .singleElement()
        .satisfies(
            series ->
                assertThat(series.samples())
                    .extracting(Sample::seconds)
                    .containsExactly(0., 10., 20., 30., 40., 50.));
  }

  @Test
  void variablesSeeTheSeriesOfTheirTest() {
    assertThat(shop.labelValues("job", List.of(), ALL).value().orElseThrow())
        .containsExactly("shop", "stock");
    assertThat(shop.labelValues("job", List.of("up{job!=\"shop\"}"), ALL).value().orElseThrow())
        .containsExactly("stock");
    assertThat(shop.labelValues("__name__", List.of(), ALL).value().orElseThrow())
        .containsExactly("gone", "shop_errors", "shop_orders_total", "up");
    assertThat(shop.labelNames(List.of(), ALL).value().orElseThrow())
        .containsExactly("__name__", "job", "nameless", "result");
    assertThat(shop.series(List.of("up"), ALL).value().orElseThrow())
        .hasToString("[up{job=\"shop\"}, up{job=\"stock\"}]");
  }

  @Test
  void aFailureHasTheUrlOfTheTest() {
    RequestFailure failure =
        shop.query("up and on (job) up * on () up", Instant.EPOCH).failure().orElseThrow();

    assertThat(failure.message())
        .startsWith(URL + " rejected the request: ")
        .contains("found duplicate series for the match group")
        .doesNotContain("panelwright");
  }

  @Test
  void invalidPromqlIsRejectedByPrometheus() {
    assertThat(shop.query("sum(", Instant.EPOCH).failure().orElseThrow().detail())
        .contains("parse error: unclosed left parenthesis");
  }

  @Test
  void aServerThatIsDownRefusesConnections() {
    Prometheus down = TestPrometheus.down(URL);

    assertThat(down.query("up", Instant.EPOCH).failure().orElseThrow().message())
        .isEqualTo(URL + " refused the connection: no process listens there");
  }

  @Test
  void aSeriesIsGivenOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> given("up{a=\"1\",b=\"2\"} 1", "up{b=\"2\",a=\"1\"} 2"))
        .withMessage(
            "the series \"up{b=\"2\",a=\"1\"} 2\" is given twice on one server; keep one of them");
  }

  /** More than 64 KB, which is more than one literal of a Snappy block. */
  @Test
  void longSeriesAreLoaded() {
    Prometheus many = given("long_total 0+1x20000", "text{value=\"" + "é".repeat(70_000) + "\"} 1");

    assertThat(many.query("long_total", Instant.ofEpochSecond(100_000)).value().orElseThrow())
        .hasToString(
            "QueryResult[type=VECTOR, series=[Series[labels=long_total, samples=[Sample[seconds=100000.0,"
                + " value=20000.0]], hasHistograms=false]], text=Optional.empty]");
    assertThat(many.labelValues("value", List.of(), ALL).value().orElseThrow())
        .containsExactly("é".repeat(70_000));
    // A long series of one test does not reject the early samples of the next one.
    assertThat(result(given("later 1x10"), "later")).isEqualTo("later 1");
  }

  /** Starts a server in a process whose PATH is empty. */
  static final class WithoutPrometheus {

    private WithoutPrometheus() {}

    public static void main(String[] arguments) {
      try {
        TestPrometheus.start().close();
      } catch (AssertionError e) {
        System.out.print(e.getMessage());
      }
    }
  }

  @Test
  void aMissingProgramIsNamed() throws IOException, InterruptedException, TimeoutException {
    var command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            WithoutPrometheus.class.getName());
    command.environment().put("PATH", "/nonexistent");

    ChildProcess.Output output = ChildProcess.capture(command, Duration.ofSeconds(30), 1 << 20);

    assertThat(new String(output.out(), UTF_8))
        .startsWith("the program prometheus cannot be started: ")
        .endsWith(
            "\n  → install it, on Debian: sudo apt-get install prometheus\n"
                + "  Or skip tests with data: -Dpanelwright.live=false");
  }
}

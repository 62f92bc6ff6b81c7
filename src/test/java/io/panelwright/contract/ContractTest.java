package io.panelwright.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingCollector;
import io.panelwright.diagnostic.FindingsException;
import io.panelwright.diagnostic.Location;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {

  private static final Datasource MAIN = datasource("prometheus-main").asDefault();
  private static final Datasource SHOP = datasource("prometheus-shop");
  private static final PrometheusServer MAIN_SERVER = new PrometheusServer("main", 9090, MAIN);
  private static final PrometheusServer SHOP_SERVER = new PrometheusServer("shop", 9091, SHOP);

  private static final Metric REQUESTS =
      Metric.counter(
          "http_requests_total",
          SeriesPresence.AFTER_FIRST_EVENT,
          Label.closed("code", "200", "500"));
  private static final Metric QUEUE =
      Metric.gauge("queue_size", MetricUnit.COUNT, SeriesPresence.ALWAYS, Label.open("queue"));
  private static final Metric LATENCY =
      Metric.histogram(
          "latency_seconds",
          MetricUnit.SECONDS,
          List.of(0.1, 1.0),
          SeriesPresence.AFTER_FIRST_EVENT);

  private static final Producer CHECKOUT =
      new Producer("checkout service", 8080, "checkout", SHOP_SERVER, List.of(REQUESTS, LATENCY));
  private static final Producer WORKER =
      new Producer("worker", 8081, "worker", MAIN_SERVER, List.of(QUEUE));

  private static final Domain SHOPPING =
      Domain.of("Shop", new DatasourceBinding.Pinned(SHOP), CHECKOUT);
  private static final Domain WORK =
      Domain.of(
          "Work",
          new DatasourceBinding.Variable("ds", "DS", "", MAIN, List.of(MAIN, SHOP)),
          WORKER);

  @Test
  void aValidContractHasNoFindings() {
    Contract contract = validContract();

    assertThat(contract.producers()).containsExactly(CHECKOUT, WORKER);
    assertThat(contract.domain("Work")).contains(WORK);
    assertThat(contract.domain("work")).isEmpty();
    assertThat(contract.datasource("prometheus-shop")).contains(SHOP);
    assertThat(contract.datasource("prometheus")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http_requests_total, Shop, http_requests_total",
    "queue_size, Work, queue_size",
    "latency_seconds_bucket, Shop, latency_seconds",
    "latency_seconds_sum, Shop, latency_seconds",
    "latency_seconds_count, Shop, latency_seconds"
  })
  void aSeriesBelongsToTheDomainOfItsMetric(String series, String domain, String metric) {
    Ownership owner = validContract().owners(series).ownerships().get(0);

    assertThat(owner.domain().name()).isEqualTo(domain);
    assertThat(owner.metric().name()).isEqualTo(metric);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "up",
        "ALERTS",
        "scrape_duration_seconds",
        "latency_seconds",
        "latency_seconds_created",
        "http_requests_total_count",
        "http_requests",
        "QUEUE_SIZE",
        ""
      })
  void seriesOutsideTheContractHaveNoOwner(String series) {
    assertThat(validContract().owners(series).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "latency_seconds_sum | latency_seconds is served by checkout service (job checkout), which"
            + " Prometheus \"shop\" on :9091 scrapes; Shop queries prometheus-shop",
        "queue_size          | queue_size is served by worker (job worker), which"
            + " Prometheus \"main\" on :9090 scrapes; Work queries ${ds}"
      })
  void anOwnershipHasAReason(String series, String reason) {
    assertThat(validContract().owners(series).reason()).isEqualTo(reason);
  }

  @Test
  void aSimulatorServesProducersOfTheContract() {
    var standIn = new ProducerSimulator("demo", List.of("demo"), List.of(CHECKOUT, WORKER));

    assertThatThrownBy(
            () ->
                new Contract(
                    "Shop",
                    validContract().stack(),
                    List.of(SHOPPING),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(standIn)))
        .isInstanceOf(FindingsException.class)
        .hasMessage(
            "contract of Shop: error: simulator \"demo\" serves the unknown producer worker [contract-invalid]");
  }

  @Test
  void allErrorsOfAContractAreReported() {
    Datasource alsoDefault = datasource("prometheus-main-2").asDefault();
    Datasource unlisted = datasource("prometheus-b");
    Datasource picked = datasource("prometheus-a");
    PrometheusServer samePort = new PrometheusServer("twin", 9090, unlisted);
    PrometheusServer unknown = new PrometheusServer("elsewhere", 9999, MAIN);
    Producer twin = new Producer("twin", 8082, "checkout", unknown, List.of(REQUESTS, QUEUE));

    FindingsException refused =
        catchThrowableOfType(
            FindingsException.class,
            () ->
                Contract.of(
                    "Shop",
                    stack(
                        List.of(MAIN_SERVER, SHOP_SERVER, samePort),
                        List.of(MAIN, SHOP, SHOP, alsoDefault)),
                    SHOPPING,
                    WORK,
                    Domain.of("Shop", choice(picked, MAIN), twin)));

    assertThat(refused.findings())
        .containsExactly(
            error("server port \"9090\" is declared twice", "keep one of them"),
            error("datasource uid \"prometheus-shop\" is declared twice", "keep one of them"),
            error("domain \"Shop\" is declared twice", "keep one of them"),
            error("2 datasources are the default", "keep asDefault() on one"),
            error(
                "producer twin is scraped by an unknown server",
                "add elsewhere to the stack's servers"),
            error(
                "datasource prometheus-b is used but not listed",
                "add it to the stack's datasources"),
            error(
                "datasource prometheus-a is used but not listed",
                "add it to the stack's datasources"));
    assertThat(refused)
        .hasMessageStartingWith(
            "contract of Shop: error: server port \"9090\" is declared twice [contract-invalid]\n");
  }

  @Test
  void twoMetricsCannotHaveTheSameSeries() {
    Metric count = Metric.gauge("latency_seconds_count", MetricUnit.COUNT, SeriesPresence.ALWAYS);
    Producer other = new Producer("other", 8082, "other", MAIN_SERVER, List.of(count));

    FindingsException refused =
        catchThrowableOfType(
            FindingsException.class,
            () ->
                Contract.of(
                    "Shop", validStack(), SHOPPING, Domain.of("Other", choice(MAIN), other)));

    assertThat(refused.findings())
        .containsExactly(
            error("series \"latency_seconds_count\" is declared twice", "keep one of them"));
  }

  @Test
  void insideCollectAnInvalidContractIsReturned() {
    FindingCollector.Result<Contract> outcome =
        FindingCollector.collect(() -> Contract.of("Shop", validStack(), SHOPPING, SHOPPING));

    assertThat(outcome.value()).isPresent();
    assertThat(outcome.findings())
        .containsExactly(
            error("domain \"Shop\" is declared twice", "keep one of them"),
            error("job \"checkout\" is declared twice", "keep one of them"),
            error("metric \"http_requests_total\" is declared twice", "keep one of them"),
            error("metric \"latency_seconds\" is declared twice", "keep one of them"));
  }

  @Test
  void anEmptyContractIsValid() {
    assertThatCode(() -> Contract.of("empty", stack(List.of(), List.of())))
        .doesNotThrowAnyException();
  }

  private static Contract validContract() {
    return Contract.of("Shop", validStack(), SHOPPING, WORK);
  }

  private static Contract.Stack validStack() {
    return stack(List.of(MAIN_SERVER, SHOP_SERVER), List.of(MAIN, SHOP));
  }

  private static Contract.Stack stack(
      List<PrometheusServer> servers, List<Datasource> datasources) {
    return new Contract.Stack(new GrafanaServer(3000), servers, datasources, Duration.ofSeconds(5));
  }

  private static DatasourceBinding choice(Datasource... allowed) {
    return new DatasourceBinding.Variable("ds", "DS", "", allowed[0], List.of(allowed));
  }

  private static Datasource datasource(String uid) {
    return Datasource.of(uid, Datasource.Settings.proxied(Duration.ofSeconds(5)));
  }

  private static Finding error(String message, String next) {
    return Finding.error("contract-invalid", Location.of("contract of Shop"), message, next);
  }
}

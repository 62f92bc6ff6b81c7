package io.panelwright.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Promql;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryValidatorTest {

  private static final Datasource MAIN = datasource("prom-main");
  private static final Datasource SHOP = datasource("prom-shop");
  private static final PrometheusServer MAIN_SERVER = new PrometheusServer("main", 9090, MAIN);
  private static final PrometheusServer SHOP_SERVER = new PrometheusServer("shop", 9091, SHOP);

  private static final Producer CART =
      new Producer(
          "cart service",
          8080,
          "cart",
          SHOP_SERVER,
          List.of(
              Metric.counter(
                  "cart_orders_total",
                  SeriesPresence.AFTER_FIRST_EVENT,
                  Label.closed("state", "paid", "open")),
              Metric.histogram(
                  "cart_seconds",
                  MetricUnit.SECONDS,
                  List.of(1.0),
                  SeriesPresence.AFTER_FIRST_EVENT,
                  Label.open("page"))));
  private static final Producer STOCK =
      new Producer(
          "stock service",
          8082,
          "stock",
          SHOP_SERVER,
          List.of(Metric.gauge("stock_items", MetricUnit.COUNT, SeriesPresence.ALWAYS)));
  private static final Producer QUEUE =
      new Producer(
          "queue service",
          8081,
          "queue",
          MAIN_SERVER,
          List.of(
              Metric.gauge(
                  "queue_size", MetricUnit.COUNT, SeriesPresence.ALWAYS, Label.open("queue"))));

  private static final Domain SHOPPING =
      Domain.of("Shopping", new DatasourceBinding.Pinned(SHOP), CART);
  private static final Domain STORE = Domain.of("Store", new DatasourceBinding.Pinned(SHOP), STOCK);
  private static final Domain QUEUES =
      Domain.of("Queues", new DatasourceBinding.Pinned(MAIN), QUEUE);

  private static final Contract CONTRACT =
      new Contract(
          "Shop",
          new Contract.Stack(
              new GrafanaServer(3000),
              List.of(MAIN_SERVER, SHOP_SERVER),
              List.of(MAIN, SHOP),
              Duration.ofSeconds(15)),
          List.of(SHOPPING, STORE, QUEUES),
          List.of(new AlertRule("CartDown", SHOP_SERVER, "up == 0", Duration.ofMinutes(1), "down")),
          List.of(),
          List.of());

  private static Datasource datasource(String uid) {
    return Datasource.of(uid, Datasource.Settings.proxied(Duration.ofSeconds(15)));
  }

  private static Expr parse(String query) {
    return Promql.parse(query, Dialect.GRAFANA).expr().orElseThrow();
  }

  private static String format(String query, List<ContractViolation> violations) {
    return violations.stream()
        .map(
            f ->
                f.code()
                    + " »"
                    + f.span().substringOf(query)
                    + "« "
                    + f.message()
                    + " → "
                    + f.hint())
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "sum by (state) (rate(cart_orders_total{state=~\"paid|open\",job=\"cart\"}[5m]))",
        "cart_orders_total{state=~\"p.*\", instance!=\"\"}",
        "cart_orders_total{state=\"$state\", $filter}",
        "cart_orders_total{$label=\"x\"}",
        "cart_orders_total{state=\"\"}",
        "histogram_quantile(0.9, sum by (le, page) (rate(cart_seconds_bucket[5m])))",
        "${metric}_total{anything=\"x\"}",
        "{job=\"anything\"}",
        "{__name__=~\"cart_.*\"}",
        "{__name__=~\"up|scrape_.*\"}",
        "{__name__=~\"process_.*\"}",
        "{__name__=~\"$prefix.*\"}",
        "process_cpu_seconds_total",
        "up{job=\"cart\", anything=\"x\"}",
        "scrape_duration_seconds",
        "ALERTS{alertname=\"CartDown\", alertstate=\"firing\", severity=\"page\"}",
      })
  void validQueriesHaveNoViolations(String query) {
    assertThat(CONTRACT.queryValidator().validate(parse(query))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      value = {
        "cart_order_total ¦ metric-unknown »cart_order_total« unknown metric \"cart_order_total\"; did you mean \"cart_orders_total\"? → write a metric of the contract \"Shop\", or add it to its producer there",
        "sum(cart_seconds) ¦ metric-unknown »cart_seconds« \"cart_seconds\" is a histogram, not a series → write one of: cart_seconds_bucket, cart_seconds_sum, cart_seconds_count",
        "cart_orders_total{stat=\"paid\"} ¦ label-unknown »stat=\"paid\"« \"cart_orders_total\" has no label \"stat\"; did you mean \"state\"? → write one of its labels: state, job, instance",
        "cart_orders_total{state=\"payd\"} ¦ label-value-unknown »\"payd\"« label \"state\" of \"cart_orders_total\" is never \"payd\"; did you mean \"paid\"? → write one of its values: paid, open",
        "cart_orders_total{state!~\"paid|opne\"} ¦ label-value-unknown »\"paid|opne\"« label \"state\" of \"cart_orders_total\" is never \"opne\"; did you mean \"open\"? → write one of its values: paid, open",
        "cart_orders_total{state=~\"x.*\"} ¦ label-value-unknown »\"x.*\"« label \"state\" of \"cart_orders_total\" is never \"x.*\" → write one of its values: paid, open",
        "queue_size{job=\"cart\"} ¦ label-value-unknown »\"cart\"« label \"job\" of \"queue_size\" is never \"cart\" → write one of its values: queue",
        "sum by (stat) (cart_orders_total) ¦ grouping-label-unknown »stat« the operand of sum has no label \"stat\"; did you mean \"state\"? → write one of its labels: __name__, instance, job, state",
        "{__name__=~\"kart_.*\"} ¦ metric-unknown »\"kart_.*\"« no metric of the contract matches \"kart_.*\" → write a pattern that matches one, or add the metric to the contract",
        "up{job=\"kart\"} ¦ label-value-unknown »\"kart\"« label \"job\" of \"up\" is never \"kart\"; did you mean \"cart\"? → write one of its values: cart, stock, queue",
        "ALERTS{alertname=\"CartDwn\"} ¦ label-value-unknown »\"CartDwn\"« label \"alertname\" of \"ALERTS\" is never \"CartDwn\"; did you mean \"CartDown\"? → write one of its values: CartDown",
      })
  void violationsAreReported(String query, String violation) {
    assertThat(format(query, CONTRACT.queryValidator().validate(parse(query))))
        .isEqualTo(violation);
  }

  @Test
  void aSuggestionHasNoLabelThatAMatcherInvented() {
    String query = "sum by (stat) (cart_orders_total{stats=\"a\"})";
    assertThat(CONTRACT.queryValidator().validate(parse(query)))
        .extracting(ContractViolation::message, ContractViolation::hint)
        .containsExactly(
            tuple(
                "the operand of sum has no label \"stat\"; did you mean \"state\"?",
                "write one of its labels: __name__, instance, job, state"),
            tuple(
                "\"cart_orders_total\" has no label \"stats\"; did you mean \"state\"?",
                "write one of its labels: state, job, instance"));
  }

  @Test
  void allViolationsAreInTheOrderOfTheText() {
    String query = "sum(cart_orders_total{stat=\"a\"}) / sum(queue_sise)";
    assertThat(CONTRACT.queryValidator().validate(parse(query)))
        .extracting(ContractViolation::code)
        .containsExactly("label-unknown", "metric-unknown");
  }

  @Test
  void aContractWithoutMetricsChecksNothing() {
    Contract empty =
        Contract.of(
            "Empty", CONTRACT.stack(), Domain.of("Any", new DatasourceBinding.Pinned(MAIN)));
    assertThat(empty.queryValidator().validate(parse("anything{x=\"y\"}"))).isEmpty();
  }

  @Test
  void aMetricOfAnotherDomainWithTheSameDatasourceHasAnotherCode() {
    assertThat(CONTRACT.queryValidator().foreignMetrics(parse("stock_items"), SHOPPING))
        .extracting(ContractViolation::code)
        .containsExactly("domain-wrong");
  }

  @Test
  void aMetricOfAnotherDomainIsReportedWithItsOwner() {
    String query = "sum(queue_size)";
    assertThat(format(query, CONTRACT.queryValidator().foreignMetrics(parse(query), SHOPPING)))
        .isEqualTo(
            "datasource-wrong »queue_size« \"queue_size\" belongs to \"Queues\", not to \"Shopping\":"
                + " queue_size is served by queue service (job queue), which Prometheus \"main\" on"
                + " :9090 scrapes; Queues queries prom-main → query it with the domain"
                + " \"Queues\"");
    assertThat(CONTRACT.queryValidator().foreignMetrics(parse(query), QUEUES)).isEmpty();
    assertThat(
            CONTRACT.queryValidator().foreignMetrics(parse("{__name__=~\"queue_.*\"}"), SHOPPING))
        .hasSize(1);
    assertThat(CONTRACT.queryValidator().foreignMetrics(parse("{__name__=~\".+_.*\"}"), SHOPPING))
        .isEmpty();
  }

  @Test
  void metricsOfDomainsWithOneDatasourceCanBeJoined() {
    assertThat(
            CONTRACT
                .queryValidator()
                .foreignMetrics(parse("sum(cart_orders_total) / sum(stock_items)"), STORE))
        .isEmpty();
    assertThat(CONTRACT.queryValidator().foreignMetrics(parse("sum(cart_orders_total)"), STORE))
        .hasSize(1);
    assertThat(
            CONTRACT.queryValidator().foreignMetrics(parse("queue_size + on() stock_items"), STORE))
        .hasSize(1);
  }

  @Test
  void builtInMetricsOfAJobBelongToTheServerThatScrapesIt() {
    String query = "up{job=\"queue\"}";
    assertThat(format(query, CONTRACT.queryValidator().foreignMetrics(parse(query), SHOPPING)))
        .isEqualTo(
            "datasource-wrong »up{job=\"queue\"}« job \"queue\" is scraped by Prometheus \"main\" on"
                + " :9090 (datasource prom-main), but \"Shopping\" queries prom-shop → use a"
                + " domain with the datasource prom-main");
    assertThat(CONTRACT.queryValidator().foreignMetrics(parse(query), QUEUES)).isEmpty();
    assertThat(CONTRACT.queryValidator().foreignMetrics(parse("up"), SHOPPING)).isEmpty();
  }
}

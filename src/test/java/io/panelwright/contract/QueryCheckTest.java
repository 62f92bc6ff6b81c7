package io.panelwright.contract;

import static org.assertj.core.api.Assertions.assertThat;

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

class QueryCheckTest {

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
                  "cart_orders_total", Silence.IDLE, Label.closed("state", "paid", "open")),
              Metric.histogram(
                  "cart_seconds",
                  MetricUnit.SECONDS,
                  List.of(1.0),
                  Silence.IDLE,
                  Label.open("page"))));
  private static final Producer STOCK =
      new Producer(
          "stock service",
          8082,
          "stock",
          SHOP_SERVER,
          List.of(Metric.gauge("stock_items", MetricUnit.COUNT, Silence.NEVER)));
  private static final Producer QUEUE =
      new Producer(
          "queue service",
          8081,
          "queue",
          MAIN_SERVER,
          List.of(
              Metric.gauge("queue_size", MetricUnit.COUNT, Silence.NEVER, Label.open("queue"))));

  private static final Domain SHOPPING =
      Domain.of("Shopping", new DatasourceChoice.Pinned(SHOP), CART);
  private static final Domain STORE = Domain.of("Store", new DatasourceChoice.Pinned(SHOP), STOCK);
  private static final Domain QUEUES =
      Domain.of("Queues", new DatasourceChoice.Pinned(MAIN), QUEUE);

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

  private static Expr read(String query) {
    return Promql.parse(query, Dialect.GRAFANA).expr().orElseThrow();
  }

  private static String told(String query, List<Fault> faults) {
    return faults.stream()
        .map(f -> f.code() + " »" + f.span().in(query) + "« " + f.message() + " → " + f.next())
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
  void whatIsSoIsNoFault(String query) {
    assertThat(CONTRACT.queries().faults(read(query))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      value = {
        "cart_order_total ¦ unknown-metric »cart_order_total« unknown metric \"cart_order_total\"; did you mean \"cart_orders_total\"? → write a metric of the contract \"Shop\", or add it there to its producer",
        "sum(cart_seconds) ¦ unknown-metric »cart_seconds« \"cart_seconds\" is a histogram and no series itself → write one of: cart_seconds_bucket, cart_seconds_sum, cart_seconds_count",
        "cart_orders_total{stat=\"paid\"} ¦ unknown-label »stat=\"paid\"« \"cart_orders_total\" has no label \"stat\"; did you mean \"state\"? → write one of its labels: state, job, instance",
        "cart_orders_total{state=\"payd\"} ¦ unknown-value »\"payd\"« label \"state\" of \"cart_orders_total\" never is \"payd\"; did you mean \"paid\"? → write one of its values: paid, open",
        "cart_orders_total{state!~\"paid|opne\"} ¦ unknown-value »\"paid|opne\"« label \"state\" of \"cart_orders_total\" never is \"opne\"; did you mean \"open\"? → write one of its values: paid, open",
        "cart_orders_total{state=~\"x.*\"} ¦ unknown-value »\"x.*\"« label \"state\" of \"cart_orders_total\" never is \"x.*\" → write one of its values: paid, open",
        "queue_size{job=\"cart\"} ¦ unknown-value »\"cart\"« label \"job\" of \"queue_size\" never is \"cart\" → write one of its values: queue",
        "sum by (stat) (cart_orders_total) ¦ unknown-label »stat« what sum is given has no label \"stat\"; did you mean \"state\"? → write one of its labels: __name__, instance, job, state",
        "{__name__=~\"kart_.*\"} ¦ unknown-metric »\"kart_.*\"« no metric of the contract matches \"kart_.*\" → write a pattern that matches one, or add the metric to the contract",
        "up{job=\"kart\"} ¦ unknown-value »\"kart\"« label \"job\" of \"up\" never is \"kart\"; did you mean \"cart\"? → write one of its values: cart, stock, queue",
        "ALERTS{alertname=\"CartDwn\"} ¦ unknown-value »\"CartDwn\"« label \"alertname\" of \"ALERTS\" never is \"CartDwn\"; did you mean \"CartDown\"? → write one of its values: CartDown",
      })
  void whatIsNotSoIsTold(String query, String fault) {
    assertThat(told(query, CONTRACT.queries().faults(read(query)))).isEqualTo(fault);
  }

  @Test
  void allFaultsOfAQueryAreToldInTheOrderOfItsText() {
    String query = "sum(cart_orders_total{stat=\"a\"}) / sum(queue_sise)";
    assertThat(CONTRACT.queries().faults(read(query)))
        .extracting(Fault::code)
        .containsExactly("unknown-label", "unknown-metric");
  }

  @Test
  void aContractWithoutMetricsKnowsNoneAndComplainsOfNone() {
    Contract empty =
        Contract.of("Empty", CONTRACT.stack(), Domain.of("Any", new DatasourceChoice.Pinned(MAIN)));
    assertThat(empty.queries().faults(read("anything{x=\"y\"}"))).isEmpty();
  }

  @Test
  void aMetricOfAnotherDomainIsToldWithItsOwner() {
    String query = "sum(queue_size)";
    assertThat(told(query, CONTRACT.queries().foreign(read(query), SHOPPING)))
        .isEqualTo(
            "metric-owner »queue_size« \"queue_size\" belongs to \"Queues\", not to \"Shopping\":"
                + " queue_size is served by queue service (job queue), which Prometheus \"main\" on"
                + " :9090 scrapes; Queues asks prom-main → ask it as a query of the domain"
                + " \"Queues\"");
    assertThat(CONTRACT.queries().foreign(read(query), QUEUES)).isEmpty();
    assertThat(CONTRACT.queries().foreign(read("{__name__=~\"queue_.*\"}"), SHOPPING)).hasSize(1);
    assertThat(CONTRACT.queries().foreign(read("{__name__=~\".+_.*\"}"), SHOPPING)).isEmpty();
  }

  @Test
  void domainsOfOneDatasourceMayBeJoined() {
    assertThat(CONTRACT.queries().foreign(read("sum(cart_orders_total) / sum(stock_items)"), STORE))
        .isEmpty();
    assertThat(CONTRACT.queries().foreign(read("sum(cart_orders_total)"), STORE)).hasSize(1);
    assertThat(CONTRACT.queries().foreign(read("queue_size + on() stock_items"), STORE)).hasSize(1);
  }

  @Test
  void theStateOfAJobIsAskedOfTheServerThatScrapesIt() {
    String query = "up{job=\"queue\"}";
    assertThat(told(query, CONTRACT.queries().foreign(read(query), SHOPPING)))
        .isEqualTo(
            "metric-owner »up{job=\"queue\"}« job \"queue\" is scraped by Prometheus \"main\" on"
                + " :9090 (datasource prom-main), but \"Shopping\" asks prom-shop → ask it as a"
                + " query of a domain that asks prom-main");
    assertThat(CONTRACT.queries().foreign(read(query), QUEUES)).isEmpty();
    assertThat(CONTRACT.queries().foreign(read("up"), SHOPPING)).isEmpty();
  }
}

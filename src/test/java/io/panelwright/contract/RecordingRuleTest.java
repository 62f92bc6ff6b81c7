package io.panelwright.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.panelwright.diagnostic.FindingCollector;
import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.diagnostic.FindingsException;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Promql;
import io.panelwright.promql.analysis.Analysis;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingRuleTest {

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
                  Label.closed("state", "paid", "open"),
                  Label.open("shop")),
              Metric.histogram(
                  "cart_seconds",
                  MetricUnit.SECONDS,
                  List.of(1.0),
                  SeriesPresence.AFTER_FIRST_EVENT,
                  Label.open("page"))));
  private static final Producer QUEUE =
      new Producer(
          "queue service",
          8081,
          "queue",
          MAIN_SERVER,
          List.of(Metric.gauge("queue_size", MetricUnit.COUNT, SeriesPresence.ALWAYS)));

  private static final Domain QUEUES =
      Domain.of("Queues", new DatasourceBinding.Pinned(MAIN), QUEUE);

  private static Datasource datasource(String uid) {
    return Datasource.of(uid, Datasource.Settings.proxied(Duration.ofSeconds(15)));
  }

  private static RecordingRule rule(String name, String expression) {
    return RecordingRule.of(name, SHOP_SERVER, expression);
  }

  private static Contract contract(RecordingRule... rules) {
    Domain shopping =
        Domain.of("Shopping", new DatasourceBinding.Pinned(SHOP), CART).recordingRules(rules);
    return Contract.of(
        "Shop",
        new Contract.Stack(
            new GrafanaServer(3000),
            List.of(MAIN_SERVER, SHOP_SERVER),
            List.of(MAIN, SHOP),
            Duration.ofSeconds(15)),
        shopping,
        QUEUES);
  }

  private static String findings(RecordingRule... rules) {
    return FindingFormatter.format(FindingCollector.collect(() -> contract(rules)).findings());
  }

  private static List<String> messages(RecordingRule... rules) {
    return FindingCollector.collect(() -> contract(rules)).findings().stream()
        .map(finding -> finding.code() + " " + finding.message())
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "sum by (job, state) (rate(cart_orders_total[5m])) | job, state | count per second",
        "sum without (instance) (rate(cart_orders_total[5m])) | job, shop, state | count per second",
        "sum by (le) (rate(cart_seconds_bucket[5m])) | le | count per second",
        "histogram_quantile(0.9, sum by (le) (rate(cart_seconds_bucket[5m]))) | '' | seconds",
        "sum(rate(cart_orders_total{state=\"paid\"}[5m])) / sum(rate(cart_orders_total[5m])) | '' | ratio",
        "up{job=\"cart\"} == bool 1 | job | flag",
      })
  void labelsAndUnitsAreInferred(String expression, String labels, String unit) {
    RecordedSeries series = contract(rule("x:y:z", expression)).owners("x:y:z").recorded().get(0);

    assertThat(series.labels().map(names -> String.join(", ", names)).orElse("any"))
        .isEqualTo(expression.startsWith("up") ? "any" : labels);
    assertThat(series.unit()).isEqualTo(unit);
  }

  @Test
  void aLabelOfTheRuleIsALabelOfItsSeries() {
    Contract contract =
        contract(rule("state:x:y", "sum by (state) (cart_orders_total)").label("tier", "gold"));

    RecordedSeries series = contract.owners("state:x:y").recorded().get(0);

    assertThat(series.labels()).contains(List.of("state", "tier"));
    assertThat(series.values("tier")).containsExactly("gold");
    assertThat(series.values("state")).containsExactly("paid", "open");
    assertThat(series.values("shop")).isEmpty();
  }

  @Test
  void aRuleCanQueryTheSeriesOfAnother() {
    Contract contract =
        contract(
            rule("state:all:sum", "sum by (state) (state_shop:orders:rate5m)"),
            rule("state_shop:orders:rate5m", "sum by (state, shop) (rate(cart_orders_total[5m]))"));

    RecordedSeries series = contract.owners("state:all:sum").recorded().get(0);

    assertThat(series.labels()).contains(List.of("state"));
    assertThat(series.values("state")).containsExactly("paid", "open");
    assertThat(series.unit()).isEqualTo("count per second");
    assertThat(series.reason())
        .isEqualTo(
            "state:all:sum is recorded by Prometheus \"shop\" on :9091; Shopping queries"
                + " prom-shop");
  }

  @Test
  void aQuantileOfRecordedBucketsHasTheUnitOfTheObservations() {
    Contract contract =
        contract(rule("le:cart_seconds:rate5m", "sum by (le) (rate(cart_seconds_bucket[5m]))"));
    var query =
        Promql.parse("histogram_quantile(0.9, le:cart_seconds:rate5m)", Dialect.GRAFANA)
            .expr()
            .orElseThrow();

    assertThat(Analysis.analyze(query, contract).quantity(query).text()).isEqualTo("seconds");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "job:orders:rate5m{state=\"paid\"} | ''",
        "job:orders:rate5m{shop=\"x\"} | label-unknown \"job:orders:rate5m\" has no label \"shop\"",
        "job:orders:rate5m{state=\"payd\"} | label-value-unknown label \"state\" of"
            + " \"job:orders:rate5m\" is never \"payd\"; did you mean \"paid\"?",
        "sum by (shop) (job:orders:rate5m) | grouping-label-unknown the operand of sum has no label"
            + " \"shop\"",
        "job:order:rate5m | metric-unknown unknown metric \"job:order:rate5m\"; did you mean"
            + " \"job:orders:rate5m\"?",
      })
  void queriesOfRecordedSeriesAreValidated(String query, String violations) {
    Contract contract =
        contract(rule("job:orders:rate5m", "sum by (job, state) (rate(cart_orders_total[5m]))"));
    var expr = Promql.parse(query, Dialect.GRAFANA).expr().orElseThrow();

    assertThat(
            contract.queryValidator().validate(expr).stream()
                .map(violation -> violation.code() + " " + violation.message())
                .toList())
        .isEqualTo(violations.isEmpty() ? List.of() : List.of(violations));
  }

  @Test
  void aRecordedSeriesBelongsToItsDomain() {
    Contract contract = contract(rule("job:orders:sum", "sum by (job) (cart_orders_total)"));
    var expr = Promql.parse("job:orders:sum", Dialect.GRAFANA).expr().orElseThrow();

    assertThat(contract.queryValidator().foreignMetrics(expr, QUEUES))
        .extracting(ContractViolation::code, ContractViolation::message)
        .containsExactly(
            tuple(
                "datasource-wrong",
                "\"job:orders:sum\" belongs to \"Shopping\", not to \"Queues\": job:orders:sum is"
                    + " recorded by Prometheus \"shop\" on :9091; Shopping queries prom-shop"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "orders | sum(cart_orders_total) | recording-rule-name-invalid",
        "1:a:b | sum(cart_orders_total) | recording-rule-name-invalid",
        "job:a-b:c | sum(cart_orders_total) | recording-rule-name-invalid",
        "shopping:a:b | sum(cart_orders_total | promql-syntax",
        "shopping:a:b | sum($x) | promql-syntax",
        "shopping:a:b | sum(cart_order_total) | metric-unknown",
        "shopping:a:b | sum by (jb) (cart_orders_total) | grouping-label-unknown",
        "shopping:a:b | 'cart_orders_total{state=\"x\"}' | label-value-unknown",
        "shopping:a:b | cart_orders_total[5m] | recording-rule-type-wrong",
        "shopping:a:b | sum(queue_size) | recording-rule-server-wrong",
        "shopping:a:b | sum(up{job=\"queue\"}) | recording-rule-server-wrong",
        "state_shop:a:b | sum by (state) (cart_orders_total) | recording-rule-label-dropped",
        "shopping:a:b | shopping:a:b | recording-rule-cycle",
      })
  void mistakesAreFindings(String name, String expression, String code) {
    assertThat(findings(rule(name, expression)))
        .startsWith("contract of Shop / recording rule \"" + name + "\": error: ")
        .contains("[" + code + "]");
  }

  @Test
  void aFindingHasTheExpressionWithACaret() {
    assertThat(findings(rule("shopping:a:b", "sum by (job) (rate(cart_order_total[5m]))")))
        .isEqualTo(
            """
            contract of Shop / recording rule "shopping:a:b": error: unknown metric
                "cart_order_total"; did you mean "cart_orders_total"? [metric-unknown]
                sum by (job) (rate(cart_order_total[5m]))
                                   ^
              → write a metric of the contract "Shop", or add it to its producer there

            1 error
            """);
  }

  @Test
  void conflictsOfNamesAreFindings() {
    assertThat(
            messages(
                rule("shopping:a:b", "sum(cart_orders_total)"),
                rule("shopping:a:b", "max(cart_orders_total)"),
                rule("cart_seconds_sum", "sum(cart_orders_total)").label("__x", "y"),
                RecordingRule.of("shopping:c:d", MAIN_SERVER, "sum(queue_size)")))
        .containsExactly(
            "recording-rule-duplicate two recording rules have the name \"shopping:a:b\"",
            "recording-rule-name-invalid \"cart_seconds_sum\" does not have the form"
                + " level:metric:operations",
            "recording-rule-metric-conflict \"cart_seconds_sum\" is also a series of the metric"
                + " cart_seconds",
            "recording-rule-label-invalid \"__x\" cannot be a label",
            "recording-rule-server-wrong it is evaluated by Prometheus \"main\" on :9090, but"
                + " \"Shopping\" queries prom-shop");
  }

  @Test
  void aCycleIsReportedOnceWithItsPath() {
    assertThat(
            findings(
                rule("shopping:a:x", "sum(shopping:b:x)"),
                rule("shopping:b:x", "sum(shopping:c:x)"),
                rule("shopping:c:x", "sum(shopping:a:x) + sum(cart_orders_total)")))
        .isEqualTo(
            """
            contract of Shop / recording rule "shopping:a:x": error: it queries its own
                series: shopping:a:x → shopping:b:x → shopping:c:x → shopping:a:x
                [recording-rule-cycle]
              → record one of them from metrics of producers

            1 error
            """);
  }

  @Test
  void outsideCollectAWrongRuleIsThrown() {
    assertThatThrownBy(() -> contract(rule("a", "b"))).isInstanceOf(FindingsException.class);
  }

  @Test
  void rulesKeepTheirTextsWithOtherDatasources() {
    Contract own = contract(rule("shopping:a:b", "sum(cart_orders_total)").label("tier", "gold"));
    AlertRule alert =
        new AlertRule("Down", SHOP_SERVER, "up == 0", Duration.ofMinutes(1), "It is down.")
            .label("severity", "page")
            .annotation("runbook_url", "https://example.com");
    Contract renamed =
        new Contract(own.name(), own.stack(), own.domains(), List.of(alert), List.of(), List.of())
            .withDatasourceUids(Map.of("prom-shop", "prod-shop"));

    assertThat(renamed.recordingRules().get(0).labels()).containsEntry("tier", "gold");
    assertThat(renamed.alerts().get(0).labels()).isEqualTo(alert.labels());
    assertThat(renamed.alerts().get(0).annotations()).isEqualTo(alert.annotations());
    assertThat(renamed.alerts().get(0).evaluatedBy().datasource().uid()).isEqualTo("prod-shop");
  }

  @Test
  void aLongChainOfRulesIsResolvedOnce() {
    RecordingRule[] rules = new RecordingRule[40];
    rules[0] = rule("job:r0:sum", "sum by (job) (cart_orders_total)");
    for (int i = 1; i < rules.length; i++) {
      String before = "job:r" + (i - 1) + ":sum";
      rules[i] = rule("job:r" + i + ":sum", before + " + " + before);
    }

    assertThat(contract(rules).owners("job:r39:sum").recorded().get(0).labels())
        .contains(List.of("job"));
  }
}

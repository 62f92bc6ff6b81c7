package io.panelwright.lint.rule.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.lint.Example;
import io.panelwright.lint.RuleExamples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other linters are known to complain of wrongly, or to overlook. */
class FalsePositivesTest {

  private static List<String> codes(Example example) {
    return QueryRules.all().stream()
        .filter(rule -> rule.metadata().enabledByDefault())
        .filter(policy -> !RuleExamples.violations(policy, example).isEmpty())
        .map(policy -> policy.metadata().code())
        .toList();
  }

  private static List<String> codes(String promql) {
    return codes(Example.query(promql));
  }

  @Test
  void countersMayBeCountedAndMissed() {
    assertThat(codes("count(x_total)")).isEmpty();
    assertThat(codes("absent(x_total)")).isEmpty();
    assertThat(codes("resets(x_total[5m])")).isEmpty();
  }

  @Test
  void aCounterWithConditionsIsACounter() {
    assertThat(codes("x_total{a=\"b\"}")).containsExactly("counter-without-rate");
  }

  @Test
  void otherDatasourcesSpeakOtherLanguages() {
    assertThat(
            codes(
                Example.panel(
                    """
                    {"datasource": {"type": "loki", "uid": "logs"},
                     "targets": [{"refId": "A", "expr": "{app=\\"x\\"} |= \\"error\\""}]}
                    """)))
        .isEmpty();
    assertThat(
            codes(
                Example.panel(
                    """
                    {"datasource": {"type": "influxdb", "uid": "i"},
                     "targets": [{"refId": "A", "expr": "select x_total"}]}
                    """)))
        .isEmpty();
  }

  @Test
  void aLokiVariableInFrontHidesNoPrometheusQuery() {
    assertThat(
            codes(
                Example.dashboard(
                    """
                    {"templating": {"list": [
                       {"name": "logs", "type": "datasource", "query": "loki"},
                       {"name": "metrics", "type": "datasource", "query": "prometheus"}]},
                     "panels": [{"type": "timeseries", "datasource": {"uid": "$metrics"},
                       "targets": [{"refId": "A", "expr": "sum(x_total"}]},
                      {"type": "logs", "datasource": {"uid": "$logs"},
                       "targets": [{"refId": "A", "expr": "sum(x_total"}]}]}
                    """)))
        .containsExactly("promql-syntax");
  }

  private static final String VICTORIA_METRICS =
      """
      {"datasource": {"type": "victoriametrics-metrics-datasource", "uid": "vm"},
       "targets": [{"refId": "A", "expr": "%s"}]}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "topk_last(5, sum(rate(x_total)) by (job)) default 0",
        "WITH (f = {job='a'}) increase(x_total{f}[1h]) keep_metric_names",
        "rate(x_total[$__interval])",
        "rate(x_total[1m:1m])",
        "sum(rate(x_bucket{le='1'}[5m]))",
        "sum(rate(a_total[5m]) / rate(b_total[5m]))",
        "histogram_quantile(0.9, sum(rate(x_bucket[5m])) by (vmrange))"
      })
  void metricsqlOfVictoriaMetricsIsValid(String query) {
    assertThat(codes(Example.panel(VICTORIA_METRICS.formatted(query)))).isEmpty();
  }

  @Test
  void invalidMetricsqlIsReportedAsSuch() {
    Example example = Example.panel(VICTORIA_METRICS.formatted("topk_lats(5, x) default 0"));
    assertThat(RuleExamples.violations(new PromqlSyntaxRule(), example))
        .containsExactly(
            "panels/0/targets/0/expr: invalid MetricsQL: 1:1: parse error: unknown function with"
                + " name \"topk_lats\"; did you mean \"topk_last\"?");
    assertThat(codes(Example.panel(VICTORIA_METRICS.formatted("sum(x_total)"))))
        .containsExactly("counter-without-rate");
  }

  @Test
  void metricsqlIsNamedWherePrometheusIsQueried() {
    assertThat(RuleExamples.violations(new PromqlSyntaxRule(), Example.query("topk_last(5, x)")))
        .containsExactly(
            "panels/0/targets/0/expr: MetricsQL function topk_last, which Prometheus rejects: 1:1:"
                + " parse error: unknown function with name \"topk_last\"");
    assertThat(RuleExamples.violations(new PromqlSyntaxRule(), Example.query("x default 0")))
        .containsExactly(
            "panels/0/targets/0/expr: MetricsQL operator default, which Prometheus rejects: 1:3:"
                + " parse error: unexpected identifier \"default\"");
    assertThat(RuleExamples.violations(new PromqlSyntaxRule(), Example.query("topk_lats(5, x)")))
        .containsExactly(
            "panels/0/targets/0/expr: invalid PromQL: 1:1: parse error: unknown function with name"
                + " \"topk_lats\"");
  }

  @Test
  void titlesOfInvalidQueriesAreNotJudged() {
    for (String title : List.of("Rate (5m)", "p99 latency", "Bytes per second", "CPU %")) {
      String panel =
          """
          {"title": "%s", "targets": [{"refId": "A", "expr": "sum(rate(x_bytes_total[1h])"}]}
          """;
      assertThat(codes(Example.panel(panel.formatted(title)))).containsExactly("promql-syntax");
    }
  }

  @Test
  void newPromqlIsPromql() {
    assertThat(codes("rate(x_total[2*5m])")).isEmpty();
    assertThat(codes("{\"metric.with.dots\", \"label.too\"=\"a\"}")).isEmpty();
  }

  @Test
  void variablesAreFineInAllKindsOfStringsAndPlaces() {
    assertThat(codes("up{a='$a', b=`$b`, c=\"[[c]]\"}")).isEmpty();
    assertThat(codes("max_over_time(x[$interval:$resolution])")).isEmpty();
    assertThat(codes("label_replace(up, \"a\", \"$1\", \"b\", \"(.*)-$x\")")).isEmpty();
    assertThat(codes("sum by ($by) (rate(x_total[$__rate_interval])) > $least")).isEmpty();
  }

  @Test
  void emptyGroupsInRegularExpressionsArePatterns() {
    assertThat(codes("up{job=~\"(|a)\"}")).isEmpty();
    assertThat(codes("up{job=~\"(a|)\"}")).isEmpty();
    assertThat(codes("up{job=~\"\\\\d+\"}")).isEmpty();
  }

  @Test
  void nativeHistogramsHaveRatesAndNoBounds() {
    assertThat(codes("rate(request_duration_seconds[5m])")).isEmpty();
    assertThat(codes("histogram_quantile(0.9, sum(rate(request_duration_seconds[5m])))")).isEmpty();
    assertThat(codes("histogram_count(rate(request_duration_seconds[5m]))")).isEmpty();
  }

  @Test
  void recordedMetricsMayBeAnything() {
    assertThat(codes("job:x_total:sum")).isEmpty();
    assertThat(codes("rate(job:x:sum[5m])")).isEmpty();
  }

  @Test
  void alternativesBehindOrMayHaveOtherLabels() {
    assertThat(codes("sum by (pod) (x) or label_replace(y, \"pod\", \"$1\", \"name\", \"(.*)\")"))
        .isEmpty();
    assertThat(codes("up{job=\"a\"} or up{job=\"b\"}")).isEmpty();
    assertThat(codes("(sum(x) > 0) or vector(-1)")).isEmpty();
  }

  @Test
  void seriesThatOnlyErrorsMakeMayBeMissing() {
    assertThat(codes("sum(rate(x_total{code=\"504\"}[5m]))")).isEmpty();
  }

  @Test
  void aUnitMayBeAWord() {
    assertThat(
            codes(
                Example.panel(
                    """
                    {"fieldConfig": {"defaults": {"unit": "suffix: orders"}, "overrides": []},
                     "targets": [{"refId": "A", "expr": "sum(increase(x_total[1h]))"}]}
                    """)))
        .isEmpty();
  }
}

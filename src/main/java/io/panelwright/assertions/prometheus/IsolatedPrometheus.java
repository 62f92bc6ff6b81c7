package io.panelwright.assertions.prometheus;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestInfo;
import io.panelwright.client.prometheus.BuildInfo;
import io.panelwright.client.prometheus.LabelSet;
import io.panelwright.client.prometheus.MetricMetadata;
import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.client.prometheus.PrometheusRule;
import io.panelwright.client.prometheus.QueryRange;
import io.panelwright.client.prometheus.QueryResult;
import io.panelwright.client.prometheus.RuntimeInfo;
import io.panelwright.client.prometheus.ScrapeTarget;
import io.panelwright.client.prometheus.Series;
import io.panelwright.client.prometheus.TargetMetadata;
import io.panelwright.client.prometheus.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A client that sees the series of one test only, as if they were alone on a server.
 *
 * @param url the URL that the server of the test has
 */
record IsolatedPrometheus(String url, Prometheus server, String prefix) implements Prometheus {

  @Override
  public ApiResult<QueryResult> query(String promql, Instant time) {
    return restore(server.query(MetricPrefix.add(prefix, promql), time).map(this::restore));
  }

  @Override
  public ApiResult<QueryResult> queryRange(String promql, QueryRange range) {
    return restore(server.queryRange(MetricPrefix.add(prefix, promql), range).map(this::restore));
  }

  private QueryResult restore(QueryResult result) {
    return new QueryResult(
        result.type(),
        result.series().stream()
            .map(one -> new Series(restore(one.labels()), one.samples(), one.hasHistograms()))
            .toList(),
        result.text());
  }

  private LabelSet restore(LabelSet labels) {
    return new LabelSet(MetricPrefix.remove(prefix, labels.values()));
  }

  @Override
  public ApiResult<List<LabelSet>> series(List<String> selectors, TimeWindow window) {
    return restore(
        server
            .series(selectors(selectors), window)
            .map(series -> series.stream().map(this::restore).toList()));
  }

  @Override
  public ApiResult<List<String>> labelNames(List<String> selectors, TimeWindow window) {
    return restore(server.labelNames(selectors(selectors), window));
  }

  @Override
  public ApiResult<List<String>> labelValues(
      String label, List<String> selectors, TimeWindow window) {
    return restore(
        server
            .labelValues(label, selectors(selectors), window)
            .map(
                values ->
                    values.stream()
                        .map(value -> value.replace(prefix, ""))
                        .filter(value -> !value.isEmpty())
                        .toList()));
  }

  private List<String> selectors(List<String> selectors) {
    return selectors.isEmpty()
        ? List.of(MetricPrefix.selector(prefix))
        : selectors.stream().map(selector -> MetricPrefix.add(prefix, selector)).toList();
  }

  @Override
  public ApiResult<String> ready() {
    return restore(server.ready());
  }

  @Override
  public ApiResult<RuntimeInfo> runtimeInfo() {
    return restore(server.runtimeInfo());
  }

  @Override
  public ApiResult<List<ScrapeTarget>> targets() {
    return ApiResult.of(List.of());
  }

  @Override
  public ApiResult<Map<String, List<MetricMetadata>>> metadata(String metric) {
    return ApiResult.of(Map.of());
  }

  @Override
  public ApiResult<Map<String, List<MetricMetadata>>> allMetadata(int limit) {
    return ApiResult.of(Map.of());
  }

  @Override
  public ApiResult<List<TargetMetadata>> targetMetadata(String selector, int limit) {
    return ApiResult.of(List.of());
  }

  @Override
  public ApiResult<BuildInfo> buildInfo() {
    return server.buildInfo();
  }

  @Override
  public ApiResult<Long> seriesInMemory() {
    return ApiResult.of(0L);
  }

  @Override
  public ApiResult<String> configuration() {
    return ApiResult.of("");
  }

  @Override
  public ApiResult<List<PrometheusRule>> rules() {
    return ApiResult.of(List.of());
  }

  /** A failure with the URL of the test's server, and without the prefix. */
  private <T> ApiResult<T> restore(ApiResult<T> result) {
    if (result.failure().isEmpty()) {
      return result;
    }
    RequestFailure failure = result.failure().get();
    RequestInfo request = failure.request();
    return ApiResult.ofFailure(
        new RequestFailure(
            failure.kind(),
            new RequestInfo(url, request.method(), request.path()),
            failure.status(),
            failure.detail().replace(prefix, "")));
  }
}

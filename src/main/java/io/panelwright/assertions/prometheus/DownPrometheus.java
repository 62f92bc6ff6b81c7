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
import io.panelwright.client.prometheus.TargetMetadata;
import io.panelwright.client.prometheus.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A server that is down: every request is refused. */
record DownPrometheus(String url) implements Prometheus {

  private <T> ApiResult<T> refuse(String path) {
    return ApiResult.ofFailure(
        RequestFailure.of(
            RequestFailure.Kind.CONNECTION_REFUSED, new RequestInfo(url, "POST", path), ""));
  }

  @Override
  public ApiResult<QueryResult> query(String promql, Instant time) {
    return refuse("/api/v1/query");
  }

  @Override
  public ApiResult<QueryResult> queryRange(String promql, QueryRange range) {
    return refuse("/api/v1/query_range");
  }

  @Override
  public ApiResult<List<LabelSet>> series(List<String> selectors, TimeWindow window) {
    return refuse("/api/v1/series");
  }

  @Override
  public ApiResult<List<String>> labelNames(List<String> selectors, TimeWindow window) {
    return refuse("/api/v1/labels");
  }

  @Override
  public ApiResult<List<String>> labelValues(
      String label, List<String> selectors, TimeWindow window) {
    return refuse("/api/v1/label");
  }

  @Override
  public ApiResult<String> ready() {
    return refuse("/-/ready");
  }

  @Override
  public ApiResult<RuntimeInfo> runtimeInfo() {
    return refuse("/api/v1/status/runtimeinfo");
  }

  @Override
  public ApiResult<List<ScrapeTarget>> targets() {
    return refuse("/api/v1/targets");
  }

  @Override
  public ApiResult<Map<String, List<MetricMetadata>>> metadata(String metric) {
    return refuse("/api/v1/metadata");
  }

  @Override
  public ApiResult<Map<String, List<MetricMetadata>>> allMetadata(int limit) {
    return refuse("/api/v1/metadata");
  }

  @Override
  public ApiResult<List<TargetMetadata>> targetMetadata(String selector, int limit) {
    return refuse("/api/v1/targets/metadata");
  }

  @Override
  public ApiResult<BuildInfo> buildInfo() {
    return refuse("/api/v1/status/buildinfo");
  }

  @Override
  public ApiResult<Long> seriesInMemory() {
    return refuse("/api/v1/status/tsdb");
  }

  @Override
  public ApiResult<String> configuration() {
    return refuse("/api/v1/status/config");
  }

  @Override
  public ApiResult<List<PrometheusRule>> rules() {
    return refuse("/api/v1/rules");
  }
}

package io.panelwright.preview;

import io.panelwright.client.http.ApiResult;
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
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.LongStream;

/**
 * A server that exists only in this process.
 *
 * @param data the series of an expression at times in seconds since 1970
 */
record OfflinePrometheus(String url, BiFunction<String, double[], List<Series>> data)
    implements Prometheus {

  private static final int MAX_STEPS = 11_000;

  @Override
  public ApiResult<QueryResult> query(String promql, Instant time) {
    double[] now = {time.toEpochMilli() / 1000.0};
    return result(QueryResult.Type.VECTOR, data.apply(promql, now));
  }

  @Override
  public ApiResult<QueryResult> queryRange(String promql, QueryRange range) {
    long step = range.step().toMillis();
    long end = range.end().toEpochMilli();
    double[] times =
        LongStream.iterate(range.start().toEpochMilli(), time -> time <= end, time -> time + step)
            .limit(MAX_STEPS)
            .mapToDouble(time -> time / 1000.0)
            .toArray();
    return result(QueryResult.Type.MATRIX, data.apply(promql, times));
  }

  private static ApiResult<QueryResult> result(QueryResult.Type type, List<Series> series) {
    return ApiResult.of(new QueryResult(type, series, Optional.empty()));
  }

  @Override
  public ApiResult<List<LabelSet>> series(List<String> selectors, TimeWindow window) {
    double[] now = {0};
    return ApiResult.of(
        data.apply(String.join(" or ", selectors), now).stream().map(Series::labels).toList());
  }

  @Override
  public ApiResult<List<String>> labelNames(List<String> selectors, TimeWindow window) {
    return ApiResult.of(List.of());
  }

  @Override
  public ApiResult<List<String>> labelValues(
      String label, List<String> selectors, TimeWindow window) {
    double[] now = {0};
    return ApiResult.of(
        data.apply("sum by (" + label + ") (m)", now).stream()
            .flatMap(series -> series.labels().value(label).stream())
            .toList());
  }

  @Override
  public ApiResult<String> ready() {
    return ApiResult.of("ready");
  }

  @Override
  public ApiResult<RuntimeInfo> runtimeInfo() {
    return ApiResult.of(new RuntimeInfo(""));
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
    return ApiResult.of(new BuildInfo(""));
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
}

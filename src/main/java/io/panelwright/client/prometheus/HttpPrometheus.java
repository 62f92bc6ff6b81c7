package io.panelwright.client.prometheus;

import com.fasterxml.jackson.core.type.TypeReference;
import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.Request;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Calls Prometheus' HTTP API. */
final class HttpPrometheus implements Prometheus {

  private static final String API = "/api/v1";

  private static final TypeReference<Envelope<List<String>>> STRINGS = new TypeReference<>() {};
  private static final TypeReference<Envelope<List<LabelSet>>> LABEL_SETS =
      new TypeReference<>() {};
  private static final TypeReference<Envelope<RuntimeInfo>> RUNTIME_INFO = new TypeReference<>() {};
  private static final TypeReference<Envelope<StatusData.Targets>> TARGETS =
      new TypeReference<>() {};
  private static final TypeReference<Envelope<Map<String, List<MetricMetadata>>>> METADATA =
      new TypeReference<>() {};
  private static final TypeReference<Envelope<List<StatusData.TargetMetric>>> TARGET_METADATA =
      new TypeReference<>() {};
  private static final TypeReference<Envelope<BuildInfo>> BUILD_INFO = new TypeReference<>() {};
  private static final TypeReference<Envelope<StatusData.Tsdb>> TSDB = new TypeReference<>() {};
  private static final TypeReference<Envelope<StatusData.Configuration>> CONFIGURATION =
      new TypeReference<>() {};
  private static final TypeReference<Envelope<StatusData.Rules>> RULES = new TypeReference<>() {};

  private final HttpService service;

  HttpPrometheus(HttpService service) {
    this.service = service;
  }

  @Override
  public String url() {
    return service.url();
  }

  @Override
  public ApiResult<QueryResult> query(String promql, Instant time) {
    return sendQuery(
        Request.form(API + "/query")
            .with("query", promql)
            .with("time", PrometheusTime.formatSeconds(time)));
  }

  @Override
  public ApiResult<QueryResult> queryRange(String promql, QueryRange range) {
    return sendQuery(
        Request.form(API + "/query_range")
            .with("query", promql)
            .with("start", PrometheusTime.formatSeconds(range.start()))
            .with("end", PrometheusTime.formatSeconds(range.end()))
            .with("step", PrometheusTime.formatSeconds(range.step())));
  }

  private ApiResult<QueryResult> sendQuery(Request request) {
    return service
        .send(request)
        .flatMap(response -> ResponseParser.parse(response, QueryResultReader::read));
  }

  @Override
  public ApiResult<List<LabelSet>> series(List<String> selectors, TimeWindow window) {
    return send(withWindow(Request.form(API + "/series"), selectors, window), LABEL_SETS);
  }

  @Override
  public ApiResult<List<String>> labelNames(List<String> selectors, TimeWindow window) {
    return send(withWindow(Request.form(API + "/labels"), selectors, window), STRINGS);
  }

  @Override
  public ApiResult<List<String>> labelValues(
      String label, List<String> selectors, TimeWindow window) {
    String path = API + "/label/" + Request.encodeSegment(label) + "/values";
    return send(withWindow(Request.get(path), selectors, window), STRINGS);
  }

  private static Request withWindow(Request request, List<String> selectors, TimeWindow window) {
    Request complete = request.with("match[]", selectors);
    if (window.start().isPresent()) {
      complete = complete.with("start", PrometheusTime.formatSeconds(window.start().get()));
    }
    if (window.end().isPresent()) {
      complete = complete.with("end", PrometheusTime.formatSeconds(window.end().get()));
    }
    return complete;
  }

  @Override
  public ApiResult<String> ready() {
    return service.send(Request.get("/-/ready")).flatMap(ResponseParser::parseText);
  }

  @Override
  public ApiResult<RuntimeInfo> runtimeInfo() {
    return send(Request.get(API + "/status/runtimeinfo"), RUNTIME_INFO);
  }

  @Override
  public ApiResult<List<ScrapeTarget>> targets() {
    return send(Request.get(API + "/targets").with("state", "active"), TARGETS)
        .map(StatusData.Targets::toScrapeTargets);
  }

  @Override
  public ApiResult<Map<String, List<MetricMetadata>>> metadata(String metric) {
    return send(Request.get(API + "/metadata").with("metric", metric), METADATA);
  }

  @Override
  public ApiResult<Map<String, List<MetricMetadata>>> allMetadata(int limit) {
    return send(Request.get(API + "/metadata").with("limit", String.valueOf(limit)), METADATA);
  }

  @Override
  public ApiResult<List<TargetMetadata>> targetMetadata(String selector, int limit) {
    return send(
            Request.get(API + "/targets/metadata")
                .with("match_target", selector)
                .with("limit", String.valueOf(limit)),
            TARGET_METADATA)
        .map(metrics -> metrics.stream().map(StatusData.TargetMetric::toTargetMetadata).toList());
  }

  @Override
  public ApiResult<BuildInfo> buildInfo() {
    return send(Request.get(API + "/status/buildinfo"), BUILD_INFO);
  }

  @Override
  public ApiResult<Long> seriesInMemory() {
    return send(Request.get(API + "/status/tsdb"), TSDB).map(StatusData.Tsdb::seriesInMemory);
  }

  @Override
  public ApiResult<String> configuration() {
    return send(Request.get(API + "/status/config"), CONFIGURATION)
        .map(StatusData.Configuration::yaml);
  }

  @Override
  public ApiResult<List<PrometheusRule>> rules() {
    return send(Request.get(API + "/rules"), RULES).map(StatusData.Rules::toPrometheusRules);
  }

  private <T> ApiResult<T> send(Request request, TypeReference<Envelope<T>> type) {
    Function<String, Envelope<T>> reader = text -> Envelope.read(text, type);
    return service.send(request).flatMap(response -> ResponseParser.parse(response, reader));
  }

  @Override
  public String toString() {
    return "Prometheus at " + url();
  }
}

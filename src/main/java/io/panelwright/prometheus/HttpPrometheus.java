package io.panelwright.prometheus;

import io.panelwright.http.HttpService;
import io.panelwright.http.Question;
import io.panelwright.http.Reply;
import io.panelwright.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Asks Prometheus' HTTP API. */
final class HttpPrometheus implements Prometheus {

  private static final String API = "/api/v1";

  private final HttpService service;

  HttpPrometheus(HttpService service) {
    this.service = service;
  }

  @Override
  public String url() {
    return service.url();
  }

  @Override
  public Reply<QueryResult> query(String promql, Instant at) {
    return queried(
        Question.form(API + "/query").with("query", promql).with("time", Times.seconds(at)));
  }

  @Override
  public Reply<QueryResult> queryRange(String promql, Range range) {
    return queried(
        Question.form(API + "/query_range")
            .with("query", promql)
            .with("start", Times.seconds(range.start()))
            .with("end", Times.seconds(range.end()))
            .with("step", Times.seconds(range.step())));
  }

  private Reply<QueryResult> queried(Question question) {
    return service
        .ask(question)
        .then(page -> Answers.read(page, QueryReader::open, Function.identity()));
  }

  @Override
  public Reply<List<Labels>> series(List<String> selectors, Window window) {
    return read(within(Question.form(API + "/series"), selectors, window), StatusReader::series);
  }

  @Override
  public Reply<List<String>> labelNames(List<String> selectors, Window window) {
    return read(within(Question.form(API + "/labels"), selectors, window), StatusReader::strings);
  }

  @Override
  public Reply<List<String>> labelValues(String label, List<String> selectors, Window window) {
    String path = API + "/label/" + Question.segment(label) + "/values";
    return read(within(Question.get(path), selectors, window), StatusReader::strings);
  }

  private static Question within(Question question, List<String> selectors, Window window) {
    Question asked = question.with("match[]", selectors);
    if (window.start().isPresent()) {
      asked = asked.with("start", Times.seconds(window.start().get()));
    }
    if (window.end().isPresent()) {
      asked = asked.with("end", Times.seconds(window.end().get()));
    }
    return asked;
  }

  @Override
  public Reply<String> ready() {
    return service.ask(Question.get("/-/ready")).then(Answers::text);
  }

  @Override
  public Reply<String> healthy() {
    return service.ask(Question.get("/-/healthy")).then(Answers::text);
  }

  @Override
  public Reply<BuildInfo> buildInfo() {
    return get("/status/buildinfo", StatusReader::buildInfo);
  }

  @Override
  public Reply<RuntimeInfo> runtimeInfo() {
    return get("/status/runtimeinfo", StatusReader::runtimeInfo);
  }

  @Override
  public Reply<Map<String, String>> flags() {
    return get("/status/flags", StatusReader::flags);
  }

  @Override
  public Reply<String> configuration() {
    return get("/status/config", StatusReader::configuration);
  }

  @Override
  public Reply<TsdbStatus> tsdb() {
    return get("/status/tsdb", StatusReader::tsdb);
  }

  @Override
  public Reply<List<Target>> targets() {
    Question question = Question.get(API + "/targets").with("state", "active");
    return read(question, StatusReader::targets);
  }

  @Override
  public Reply<Map<String, List<MetricMetadata>>> metadata() {
    return get("/metadata", StatusReader::metadata);
  }

  @Override
  public Reply<Map<String, List<MetricMetadata>>> metadata(String metric) {
    Question question = Question.get(API + "/metadata").with("metric", metric);
    return read(question, StatusReader::metadata);
  }

  @Override
  public Reply<List<TargetMetadata>> targetMetadata(String selector) {
    Question question = Question.get(API + "/targets/metadata").with("match_target", selector);
    return read(question, StatusReader::targetMetadata);
  }

  @Override
  public Reply<List<RuleGroup>> rules() {
    return get("/rules", StatusReader::rules);
  }

  @Override
  public Reply<List<Alert>> alerts() {
    return get("/alerts", StatusReader::alerts);
  }

  private <T> Reply<T> get(String path, Function<Json, T> reading) {
    return read(Question.get(API + path), reading);
  }

  private <T> Reply<T> read(Question question, Function<Json, T> reading) {
    return service.ask(question).then(page -> Answers.read(page, Envelope.opening(), reading));
  }

  @Override
  public String toString() {
    return "Prometheus at " + url();
  }
}

package io.panelwright.panelquery;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.prometheus.LabelSet;
import io.panelwright.client.prometheus.MetricMetadata;
import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.client.prometheus.PrometheusRule;
import io.panelwright.client.prometheus.QueryRange;
import io.panelwright.client.prometheus.QueryResult;
import io.panelwright.client.prometheus.RuntimeInfo;
import io.panelwright.client.prometheus.ScrapeTarget;
import io.panelwright.client.prometheus.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A Prometheus client that caches each response, and stops after the server's first failure.
 *
 * <p>So a server that does not respond costs one timeout. Thread-safe.
 */
public final class CachingPrometheus {

  private static final String READY = "ready";

  private final String name;
  private final Prometheus prometheus;
  private final Map<String, CompletableFuture<ApiResult<?>>> results = new ConcurrentHashMap<>();
  private volatile Optional<RequestFailure> serverFailure = Optional.empty();

  /**
   * @param name the server's display name
   */
  public CachingPrometheus(String name, Prometheus prometheus) {
    this.name = name;
    this.prometheus = prometheus;
  }

  /** A client of the same server without cached responses and failures. */
  CachingPrometheus withoutCache() {
    return new CachingPrometheus(name, prometheus);
  }

  /** The client of the server itself, whose responses are not cached. */
  public Prometheus withoutCaching() {
    return prometheus;
  }

  /** The server's display name. */
  public String name() {
    return name;
  }

  /** The URL, without credentials. */
  public String url() {
    return prometheus.url();
  }

  /** The failure after which no more requests are sent. */
  public Optional<RequestFailure> failure() {
    return serverFailure;
  }

  /** Whether the server accepts queries. To be called first, to find a frozen server early. */
  public ApiResult<String> ready() {
    return request(READY, Prometheus::ready);
  }

  /** See {@link Prometheus#query}. */
  public ApiResult<QueryResult> query(String promql, Instant time) {
    return request("query " + time + " " + promql, server -> server.query(promql, time));
  }

  /** See {@link Prometheus#queryRange}. */
  public ApiResult<QueryResult> queryRange(String promql, QueryRange range) {
    return request("range " + range + " " + promql, server -> server.queryRange(promql, range));
  }

  /** See {@link Prometheus#labelValues}. */
  public ApiResult<List<String>> labelValues(
      String label, List<String> selectors, TimeWindow window) {
    return request(
        "values " + label + selectors + window,
        server -> server.labelValues(label, selectors, window));
  }

  /** See {@link Prometheus#labelNames}. */
  public ApiResult<List<String>> labelNames(List<String> selectors, TimeWindow window) {
    return request("names " + selectors + window, server -> server.labelNames(selectors, window));
  }

  /** See {@link Prometheus#series}. */
  public ApiResult<List<LabelSet>> series(String selector, TimeWindow window) {
    return request(
        "series " + selector + window, server -> server.series(List.of(selector), window));
  }

  /** See {@link Prometheus#targets}. */
  public ApiResult<List<ScrapeTarget>> targets() {
    return request("targets", Prometheus::targets);
  }

  /** See {@link Prometheus#metadata}. */
  public ApiResult<Map<String, List<MetricMetadata>>> metadata(String metric) {
    return request("metadata " + metric, server -> server.metadata(metric));
  }

  /** See {@link Prometheus#rules}. */
  public ApiResult<List<PrometheusRule>> rules() {
    return request("rules", Prometheus::rules);
  }

  /** See {@link Prometheus#runtimeInfo}. */
  public ApiResult<RuntimeInfo> runtimeInfo() {
    return request("runtime", Prometheus::runtimeInfo);
  }

  /** The key contains the endpoint, so each key has one type of result. */
  @SuppressWarnings("unchecked")
  private <T> ApiResult<T> request(String key, Function<Prometheus, ApiResult<T>> call) {
    if (serverFailure.isPresent()) {
      return ApiResult.ofFailure(serverFailure.get());
    }
    var created = new CompletableFuture<ApiResult<?>>();
    CompletableFuture<ApiResult<?>> existing = results.putIfAbsent(key, created);
    if (existing != null) {
      return (ApiResult<T>) existing.join();
    }
    try {
      ApiResult<T> result = call.apply(prometheus);
      result
          .failure()
          .filter(failure -> isServerFailure(key, failure))
          .ifPresent(failure -> serverFailure = Optional.of(failure));
      created.complete(result);
      return result;
    } catch (RuntimeException e) {
      created.completeExceptionally(e);
      throw e;
    }
  }

  /** Whether a failure concerns the server, not only one request. */
  private boolean isServerFailure(String key, RequestFailure failure) {
    return failure.isUnreachable()
        || failure.kind() == RequestFailure.Kind.RESPONSE_TIMEOUT
            && (key.equals(READY) || isFrozen())
        // Some proxies protect only /-/ready.
        || failure.kind() == RequestFailure.Kind.UNAUTHORIZED && !key.equals(READY);
  }

  /** After a timeout: whether the server is frozen, or only the query was expensive. */
  private boolean isFrozen() {
    return results.containsKey(READY) && prometheus.ready().failure().isPresent();
  }

  @Override
  public String toString() {
    return name + " " + url();
  }
}

package io.panelwright.client.prometheus;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.HttpService;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A client of a Prometheus server, or of a server with a compatible API. Thread-safe. */
public interface Prometheus {

  /**
   * Creates the client of a service.
   *
   * @param service its URL may have a path, for example that of Mimir
   */
  static Prometheus at(HttpService service) {
    return new HttpPrometheus(service);
  }

  /** The URL, without credentials. */
  String url();

  /** Evaluates an expression at an instant. No data is an empty result. */
  ApiResult<QueryResult> query(String promql, Instant time);

  /** Evaluates an expression at every step of a range. */
  ApiResult<QueryResult> queryRange(String promql, QueryRange range);

  /**
   * The label sets of all series that match one of the selectors.
   *
   * @param selectors at least one
   */
  ApiResult<List<LabelSet>> series(List<String> selectors, TimeWindow window);

  /** The label names of the series that match one of the selectors; of all without selectors. */
  ApiResult<List<String>> labelNames(List<String> selectors, TimeWindow window);

  /** The values of a label in the series that match one of the selectors; in all without. */
  ApiResult<List<String>> labelValues(String label, List<String> selectors, TimeWindow window);

  /** The text of {@code /-/ready}; a failure while the server is starting. */
  ApiResult<String> ready();

  /** The server's runtime information, with its retention. */
  ApiResult<RuntimeInfo> runtimeInfo();

  /** The active scrape targets. */
  ApiResult<List<ScrapeTarget>> targets();

  /** The metadata of a metric, by its name; also of a metric without samples. */
  ApiResult<Map<String, List<MetricMetadata>>> metadata(String metric);

  /**
   * The metadata of all metrics by name. Names are those of metric families, without the suffixes
   * of a histogram's series.
   *
   * @param limit the maximum number of metrics
   */
  ApiResult<Map<String, List<MetricMetadata>>> allMetadata(int limit);

  /**
   * The metadata of all metrics of targets, also of metrics without samples.
   *
   * @param selector of target labels, such as {@code {job="shop"}}
   * @param limit the maximum number of targets
   */
  ApiResult<List<TargetMetadata>> targetMetadata(String selector, int limit);

  /** The server's build information, with its version. */
  ApiResult<BuildInfo> buildInfo();

  /**
   * The number of series in memory, which is that of the last hours; 0 if the server does not
   * report it.
   */
  ApiResult<Long> seriesInMemory();

  /** The server's configuration as YAML, with secrets removed by the server. */
  ApiResult<String> configuration();

  /** The recording and alerting rules of all groups. */
  ApiResult<List<PrometheusRule>> rules();
}

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

  /** The recording and alerting rules of all groups. */
  ApiResult<List<PrometheusRule>> rules();
}

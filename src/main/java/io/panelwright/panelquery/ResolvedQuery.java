package io.panelwright.panelquery;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.prometheus.QueryRange;
import io.panelwright.client.prometheus.QueryResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A query as Grafana sends it.
 *
 * @param refId the ref id in the panel
 * @param original the expression in the dashboard
 * @param promql the expression with variables replaced
 * @param time the evaluation time of an instant query, and the end of a range
 * @param range empty for an instant query
 * @param scrapeInterval the scrape interval in the datasource's settings
 */
public record ResolvedQuery(
    String refId,
    String original,
    String promql,
    CachingPrometheus server,
    Instant time,
    Optional<QueryRange> range,
    Duration scrapeInterval) {

  /** Runs the query. */
  public ApiResult<QueryResult> run() {
    return range.map(r -> server.queryRange(promql, r)).orElseGet(() -> server.query(promql, time));
  }
}

package io.panelwright.doctor.ask;

import io.panelwright.http.Reply;
import io.panelwright.prometheus.QueryResult;
import io.panelwright.prometheus.Range;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A query as Grafana would send it.
 *
 * @param refId its letter in the panel
 * @param written as the dashboard has it
 * @param promql with values in the place of variables
 * @param at when an instant query is asked, and the end of a range
 * @param range empty for an instant query
 * @param scrape how often the server scrapes, as far as the datasource knows
 */
public record Inquiry(
    String refId,
    String written,
    String promql,
    Server server,
    Instant at,
    Optional<Range> range,
    Duration scrape) {

  /** Asks. */
  public Reply<QueryResult> ask() {
    return range.map(r -> server.queryRange(promql, r)).orElseGet(() -> server.query(promql, at));
  }
}

package io.panelwright.doctor;

import io.panelwright.doctor.check.Cause;
import io.panelwright.panelquery.PanelLocation;
import java.util.List;
import java.util.stream.Stream;

/** The diagnosis of a panel. */
public record PanelReport(PanelLocation location, List<QueryReport> queries) {

  /** The states of a panel. */
  public enum State {
    /** The panel has data; queries without data are expected to have none. */
    OK,
    /** The panel has no Prometheus query. */
    NO_QUERY,
    /** No query has data, as expected. */
    IDLE,
    /** All queries have data, but the producer is down: the panel shows "down" or stale data. */
    PRODUCER_DOWN,
    /** Some queries have data, others unexpectedly none. */
    PARTIAL,
    /** No query has data, and not all are expected to be empty. */
    EMPTY
  }

  public PanelReport {
    queries = List.copyOf(queries);
  }

  /** The state of the panel. */
  public State state() {
    if (queries.isEmpty()) {
      return State.NO_QUERY;
    }
    List<QueryReport> unexpected = queries.stream().filter(PanelReport::isUnexpected).toList();
    if (unexpected.isEmpty()) {
      return queries.stream().anyMatch(QueryReport::hasData) ? State.OK : State.IDLE;
    }
    if (unexpected.stream().allMatch(QueryReport::hasData)) {
      return State.PRODUCER_DOWN;
    }
    return queries.stream().anyMatch(QueryReport::hasData) ? State.PARTIAL : State.EMPTY;
  }

  private static boolean isUnexpected(QueryReport query) {
    return query
        .cause()
        .filter(cause -> cause.assessment() != Cause.Assessment.EXPECTED)
        .isPresent();
  }

  /** The first cause of each query, without duplicates. */
  public Stream<Cause> causes() {
    return queries.stream().flatMap(query -> query.cause().stream()).distinct();
  }

  /** The number of series. */
  public int series() {
    return queries.stream().mapToInt(QueryReport::series).sum();
  }
}

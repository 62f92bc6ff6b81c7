package io.panelwright.prometheus;

import io.panelwright.http.Reply;
import java.time.Instant;
import java.util.List;

/** What a Prometheus has stored. No data is an empty answer. */
public interface Querying {

  /** The value of an expression at an instant. */
  Reply<QueryResult> query(String promql, Instant at);

  /** The values of an expression at every step of a range. */
  Reply<QueryResult> queryRange(String promql, Range range);

  /** The labels of all series that one of the selectors selects; at least one selector. */
  Reply<List<Labels>> series(List<String> selectors, Window window);

  /** The names of all labels; of the series that one of the selectors selects, if there are any. */
  Reply<List<String>> labelNames(List<String> selectors, Window window);

  /** All values of a label; of the series that one of the selectors selects, if there are any. */
  Reply<List<String>> labelValues(String label, List<String> selectors, Window window);

  /** The names of all metrics. */
  default Reply<List<String>> metricNames(Window window) {
    return labelValues(Labels.NAME, List.of(), window);
  }
}

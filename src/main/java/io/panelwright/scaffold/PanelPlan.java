package io.panelwright.scaffold;

import java.util.List;
import java.util.Optional;

/**
 * A graph of the first dashboard.
 *
 * @param unit a constant of {@code Units}
 * @param max upper end of the axis
 * @param about one sentence for the description; empty if the title says all
 */
record PanelPlan(
    Category category,
    String title,
    String unit,
    List<PlannedQuery> queries,
    Optional<Integer> max,
    String about) {

  /** What an operator reads from a panel; the order of panels in a section. */
  enum Category {
    TRAFFIC,
    ERRORS,
    LATENCY,
    SATURATION,
    OTHER
  }

  /** A query and the legend of its series. */
  record PlannedQuery(String promql, String legend) {}

  PanelPlan {
    queries = List.copyOf(queries);
  }

  PanelPlan titled(String other) {
    return new PanelPlan(category, other, unit, queries, max, about);
  }
}

package io.panelwright.deliver.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The drift of all dashboards.
 *
 * @param grafana the URL
 * @param environment empty without one
 * @param dashboards those of the source in their order, then those that only Grafana has
 * @param notes what is unknown, for a reader
 */
public record DriftReport(
    String grafana,
    String project,
    String environment,
    List<DashboardDrift> dashboards,
    List<String> notes) {

  public DriftReport {
    dashboards = List.copyOf(dashboards);
    notes = List.copyOf(notes);
  }

  /** The number of dashboards in a state. */
  public long count(DriftState state) {
    return dashboards.stream().filter(dashboard -> dashboard.state() == state).count();
  }

  /** Whether source and Grafana differ. */
  public boolean hasDrift() {
    return dashboards.stream().anyMatch(dashboard -> dashboard.state().isDrift());
  }

  /** Whether a dashboard could not be read. */
  public boolean isIncomplete() {
    return count(DriftState.UNREADABLE) > 0;
  }

  /** The same report with changed dashboards. */
  public DriftReport map(UnaryOperator<DashboardDrift> change) {
    return new DriftReport(
        grafana, project, environment, dashboards.stream().map(change).toList(), notes);
  }

  /** The number of dashboards in each state, such as {@code 2 in sync, 1 conflict}. */
  public String summary() {
    List<String> counts = new ArrayList<>();
    for (DriftState state : DriftState.values()) {
      long count = count(state);
      if (count > 0) {
        counts.add(count + " " + state.label());
      }
    }
    return counts.isEmpty() ? "no dashboards" : String.join(", ", counts);
  }

  /** Project and environment, such as {@code peak-trade/production}. */
  public String name() {
    return environment.isEmpty() ? project : project + "/" + environment;
  }
}

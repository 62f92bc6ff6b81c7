package io.panelwright.deliver.push;

import io.panelwright.deliver.push.DashboardOutcome.State;
import java.util.List;

/**
 * The result of a push that passed its checks.
 *
 * @param folder of the dashboards
 * @param outcomes in the order of the rendered dashboards, then those of prune
 * @param notes facts about the whole push
 */
public record PushResult(TargetFolder folder, List<DashboardOutcome> outcomes, List<String> notes) {

  public PushResult {
    outcomes = List.copyOf(outcomes);
    notes = List.copyOf(notes);
  }

  /** The number of dashboards in a state. */
  public long count(State state) {
    return outcomes.stream().filter(outcome -> outcome.state() == state).count();
  }

  /** Whether a dashboard failed or was not reached. */
  public boolean isIncomplete() {
    return count(State.FAILED) + count(State.NOT_REACHED) > 0;
  }
}

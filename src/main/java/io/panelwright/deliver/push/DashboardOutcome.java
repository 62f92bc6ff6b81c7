package io.panelwright.deliver.push;

import io.panelwright.diff.DashboardDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a push did with a dashboard, or what a dry run would do.
 *
 * @param reason of a conflict or failure, one sentence; empty for the other states
 * @param next one step for the reader; empty if there is none
 * @param changes what the push changes in Grafana; for a conflict, what it would overwrite
 * @param notes other facts, such as the folder in which a user put it
 */
public record DashboardOutcome(
    String uid,
    String title,
    State state,
    String reason,
    String next,
    Optional<DashboardDiff> changes,
    List<String> notes) {

  /** What happened. */
  public enum State {
    CREATED,
    UPDATED,
    UNCHANGED,
    /** Stays as it is: it is the work of another user or program. */
    CONFLICT,
    DELETED,
    /** The request failed; Grafana has the old state, or the reason names what is unknown. */
    FAILED,
    /** The push ended before. */
    NOT_REACHED
  }

  public DashboardOutcome {
    notes = List.copyOf(notes);
  }

  static DashboardOutcome of(String uid, String title, State state) {
    return new DashboardOutcome(uid, title, state, "", "", Optional.empty(), List.of());
  }

  DashboardOutcome withReason(String newReason, String newNext) {
    return new DashboardOutcome(uid, title, state, newReason, newNext, changes, notes);
  }

  DashboardOutcome withChanges(DashboardDiff diff) {
    return new DashboardOutcome(
        uid, title, state, reason, next, Optional.of(diff).filter(d -> !d.isEmpty()), notes);
  }

  DashboardOutcome withNotes(List<String> more) {
    List<String> all = new ArrayList<>(notes);
    all.addAll(more);
    return new DashboardOutcome(uid, title, state, reason, next, changes, all);
  }
}

package io.panelwright.deliver.push;

import io.panelwright.client.grafana.StoredDashboard;
import io.panelwright.diff.DashboardDiff;
import java.util.Optional;

/** What a push does with a dashboard. */
sealed interface PushDecision {

  /** An operation per case. */
  interface Visitor<R> {
    R save(Save decision);

    R keep(Keep decision);
  }

  /** Calls the visitor's method for this case. */
  <R> R accept(Visitor<R> visitor);

  /**
   * The dashboard is saved.
   *
   * @param replaces the stored version; empty to create the dashboard
   * @param folderUid the folder that it is in afterwards
   * @param outcome after the save succeeded
   */
  record Save(
      Optional<StoredDashboard> replaces,
      String folderUid,
      DashboardDiff changes,
      DashboardOutcome outcome)
      implements PushDecision {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.save(this);
    }
  }

  /** The dashboard stays as it is. */
  record Keep(DashboardOutcome outcome) implements PushDecision {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.keep(this);
    }
  }
}

package io.panelwright.diff;

import io.panelwright.dashboard.DashboardFile;
import java.util.List;

/** Finds the owners of a datasource, such as the domains of a contract that use it. */
@FunctionalInterface
public interface DatasourceOwners {

  /** No datasource has an owner. */
  DatasourceOwners NONE = (file, uid) -> List.of();

  /**
   * Returns the owners' names, sorted; empty if they are unknown.
   *
   * @param uid of the datasource, or a reference to a variable of the dashboard
   */
  List<String> find(DashboardFile file, String uid);
}

package io.panelwright.deliver.push;

/** Receives the progress of a push, from several threads but one at a time. */
public interface PushListener {

  /**
   * The checks passed; the saves follow.
   *
   * @param created whether the folder was missing and was created
   */
  void started(TargetFolder folder, boolean created);

  /** A dashboard is done; the dashboards come in the order in which they were rendered. */
  void finished(DashboardOutcome outcome);

  /** The number of dashboards that are done, in any order. */
  void progress(int done, int total);

  /** The push waits, such as for the permissions of a new folder, or is about to delete. */
  void announced(String message);
}

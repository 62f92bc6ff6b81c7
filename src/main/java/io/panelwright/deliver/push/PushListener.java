package io.panelwright.deliver.push;

/** Receives the progress of a push, from several threads but one at a time. */
public interface PushListener {

  /** The folder is known; saves follow. */
  void started(TargetFolder folder);

  /** A dashboard is done; the dashboards come in the order in which they were rendered. */
  void finished(DashboardOutcome outcome);

  /** The number of dashboards that are done, in any order. */
  void progress(int done, int total);

  /** The push waits, such as for the permissions of a new folder, or is about to delete. */
  void announced(String message);
}

package io.panelwright.preview;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The dashboards that the preview shows at the moment; {@code --watch} replaces them. */
public final class PreviewState {

  private Snapshot snapshot;

  /**
   * What is shown.
   *
   * @param version increases with every change
   * @param problem why the newest sources are not shown; the dashboards are then the last good ones
   */
  public record Snapshot(
      long version, List<PreviewDashboard> dashboards, Optional<String> problem) {

    public Snapshot {
      dashboards = List.copyOf(dashboards);
    }
  }

  /** A state with these dashboards. */
  public PreviewState(List<PreviewDashboard> dashboards) {
    snapshot = new Snapshot(1, dashboards, Optional.empty());
  }

  /** What is shown now. */
  public synchronized Snapshot current() {
    return snapshot;
  }

  /** Replaces the dashboards, and removes the problem. */
  public synchronized void show(List<PreviewDashboard> dashboards) {
    replace(dashboards, Optional.empty());
  }

  /** Keeps the dashboards, and shows why they are not the newest. */
  public synchronized void showProblem(String problem) {
    replace(snapshot.dashboards(), Optional.of(problem));
  }

  private void replace(List<PreviewDashboard> dashboards, Optional<String> problem) {
    snapshot = new Snapshot(snapshot.version() + 1, dashboards, problem);
    notifyAll();
  }

  /** Waits for another version than this one, at most for a time. */
  synchronized Snapshot await(long version, Duration timeout) throws InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    while (snapshot.version() == version) {
      long millis = (end - System.nanoTime()) / 1_000_000;
      if (millis <= 0) {
        break;
      }
      wait(millis);
    }
    return snapshot;
  }
}

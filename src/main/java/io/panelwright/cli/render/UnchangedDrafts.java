package io.panelwright.cli.render;

import io.panelwright.cli.CommittedFiles;
import io.panelwright.cli.WorkerPool;
import java.util.Set;
import java.util.TreeSet;

/**
 * The dashboards whose rendered files have the same content in an earlier commit.
 *
 * @param uids of the dashboards
 */
public record UnchangedDrafts(Set<String> uids) {

  /** All dashboards count as changed. */
  static final UnchangedDrafts NONE = new UnchangedDrafts(Set.of());

  /** Compares all rendered dashboards, also of other parts, with the files of a commit. */
  public static UnchangedDrafts find(DraftRun run, CommittedFiles committed, WorkerPool pool) {
    Set<String> uids = new TreeSet<>();
    pool.forEach(
        run.files(),
        file -> committed.hasContent(file.path(), file.bytes()) ? file.uid() : "",
        uids::add);
    uids.remove("");
    return new UnchangedDrafts(uids);
  }

  /** The number of unchanged dashboards in the part that this machine checks. */
  public int count(DraftRun run) {
    return (int) run.drafts().stream().filter(this::contains).count();
  }

  /** These dashboards without those that have other sources. */
  UnchangedDrafts without(Set<String> others) {
    Set<String> remaining = new TreeSet<>(uids);
    remaining.removeAll(others);
    return new UnchangedDrafts(remaining);
  }

  boolean contains(DashboardDraft draft) {
    return uids.contains(draft.uid());
  }

  /** Whether all dashboards have changed. */
  public boolean isEmpty() {
    return uids.isEmpty();
  }
}

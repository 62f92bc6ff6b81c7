package io.panelwright.cli.render;

import java.nio.file.Path;
import java.util.Set;

/** A rendered file of a run, written or not. */
public final class RunFile {

  private final DashboardDraft draft;
  private final Path path;
  private final boolean isOwn;

  RunFile(DashboardDraft draft, Path path, boolean isOwn) {
    this.draft = draft;
    this.path = path;
    this.isOwn = isOwn;
  }

  public String uid() {
    return draft.uid();
  }

  /** The path from the project folder. */
  public Path path() {
    return path;
  }

  /** Whether the dashboard is in the part of the dashboards that this machine checks. */
  public boolean isOwn() {
    return isOwn;
  }

  /** The author's files that have a part of the dashboard, as call sites name them. */
  Set<String> sources() {
    return draft.assembly().sourceMap().files();
  }

  /** The rendered content. */
  public byte[] bytes() {
    return draft.content();
  }
}

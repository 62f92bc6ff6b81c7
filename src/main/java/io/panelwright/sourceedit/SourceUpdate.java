package io.panelwright.sourceedit;

import java.util.List;
import java.util.Set;

/**
 * Sources that render the goals.
 *
 * @param files the edited texts
 * @param applied the goals that the edited sources reach, proved by rendering
 * @param manual what is left
 * @param rendered the dashboards that the edited sources render, with their targets
 */
public record SourceUpdate(
    SourceFiles files,
    List<ElementGoal> applied,
    List<EditProposal.Manual> manual,
    List<DashboardGoal> rendered) {

  public SourceUpdate {
    applied = List.copyOf(applied);
    manual = List.copyOf(manual);
    rendered = List.copyOf(rendered);
  }

  /** Renders edited sources. */
  public interface Renderer {

    /**
     * Renders the dashboards of edited sources.
     *
     * @return the same goals in the same order, with what their dashboards render now
     * @throws SourceException if they do not compile or do not render
     */
    List<DashboardGoal> render(SourceFiles files, List<DashboardGoal> goals) throws SourceException;
  }

  /** Sources that do not compile or do not render. */
  public static final class SourceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Set<String> files;

    public SourceException(String message) {
      this(message, Set.of());
    }

    /**
     * An error in known files.
     *
     * @param files their names, perhaps without the folder of the sources
     */
    public SourceException(String message, Set<String> files) {
      super(message);
      this.files = Set.copyOf(files);
    }

    Set<String> files() {
      return files;
    }
  }

  /**
   * Finds the edits that reach as many goals as possible. An edit that changes anything else than
   * its goal is not applied.
   *
   * @param goals all dashboards of the sources, so that a change of another one is noticed
   * @param editors the first one that edits a goal is used
   */
  public static SourceUpdate find(
      List<DashboardGoal> goals, SourceFiles files, List<SourceEditor> editors, Renderer renderer) {
    return new EditSearch(goals, files, editors, renderer).search();
  }
}

package io.panelwright.sourceedit;

import java.util.List;

/**
 * Sources that render the goals.
 *
 * @param files the edited texts
 * @param applied the goals that the edited sources reach, proved by rendering
 * @param manual what is left
 */
public record SourceUpdate(
    SourceFiles files, List<ElementGoal> applied, List<EditProposal.Manual> manual) {

  public SourceUpdate {
    applied = List.copyOf(applied);
    manual = List.copyOf(manual);
  }

  /** Renders edited sources. */
  public interface Renderer {

    /**
     * Renders the dashboards of edited sources.
     *
     * @throws SourceException if they do not compile or do not render
     */
    List<DashboardGoal> render(SourceFiles files, List<DashboardGoal> goals) throws SourceException;
  }

  /** Sources that do not compile or do not render. */
  public static final class SourceException extends Exception {

    private static final long serialVersionUID = 1L;

    public SourceException(String message) {
      super(message);
    }
  }

  /** Finds the edits that reach as many goals as possible. */
  public static SourceUpdate find(
      List<DashboardGoal> goals, SourceFiles files, List<SourceEditor> editors, Renderer renderer) {
    throw new UnsupportedOperationException();
  }
}

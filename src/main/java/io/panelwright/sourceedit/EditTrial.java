package io.panelwright.sourceedit;

import io.panelwright.sourceedit.EditProposal.Edits;
import io.panelwright.sourceedit.SourceUpdate.Renderer;
import io.panelwright.sourceedit.SourceUpdate.SourceException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tries sets of edits on one state of the sources. */
final class EditTrial {

  private final Renderer renderer;
  private final SourceFiles files;
  private final EditProof proof;

  /** The last rendered files, which are often those that are applied. */
  private Optional<Run> last = Optional.empty();

  private record Run(SourceFiles files, List<DashboardGoal> rendered) {}

  EditTrial(Renderer renderer, SourceFiles files, EditProof proof) {
    this.renderer = renderer;
    this.files = files;
    this.proof = proof;
  }

  /**
   * Why a set of edits is wrong.
   *
   * @param files those with errors; empty if the edited sources render
   * @param missed the goals, as {@link GoalKeys#key}, that the edited sources do not reach
   */
  record Failure(String reason, Set<String> files, Set<String> missed) {

    /** Whether the edits are probably a cause. */
    boolean concerns(Edits edits) {
      return missed.contains(GoalKeys.key(edits.goal()))
          || edits.edits().stream().anyMatch(edit -> files.stream().anyMatch(f -> isIn(edit, f)));
    }

    private static boolean isIn(SourceEdit edit, String file) {
      return edit.file().equals(file) || edit.file().endsWith("/" + file);
    }
  }

  /**
   * Renders the edits; empty if they are proved.
   *
   * @param partial the sections whose positions do not count
   */
  Optional<Failure> failure(List<Edits> edits, Set<String> partial) {
    try {
      List<DashboardGoal> rendered = render(EditConflicts.apply(files, edits));
      Optional<String> problem =
          proof.problem(rendered, edits.stream().map(Edits::goal).toList(), partial);
      return problem.map(reason -> new Failure(reason, Set.of(), missed(rendered)));
    } catch (SourceException e) {
      return Optional.of(new Failure(e.getMessage(), e.files(), Set.of()));
    }
  }

  private Set<String> missed(List<DashboardGoal> rendered) {
    return proof.next(rendered).goals().stream().map(GoalKeys::key).collect(Collectors.toSet());
  }

  /** The state with edits, which were proved. */
  EditTrial next(List<Edits> proved) throws SourceException {
    SourceFiles edited = EditConflicts.apply(files, proved);
    return new EditTrial(renderer, edited, proof.next(render(edited)));
  }

  private List<DashboardGoal> render(SourceFiles edited) throws SourceException {
    if (last.filter(run -> run.files().equals(edited)).isEmpty()) {
      last = Optional.of(new Run(edited, renderer.render(edited, proof.dashboards())));
    }
    return last.get().rendered();
  }

  SourceFiles files() {
    return files;
  }

  EditProof proof() {
    return proof;
  }
}

package io.panelwright.sourceedit;

import java.util.List;

/** Proposes edits in the sources of one language. */
public interface SourceEditor {

  /** Whether the goal's element comes from a source of this language. */
  boolean edits(ElementGoal goal);

  /** Proposes one result for each goal, in their order. */
  List<EditProposal> propose(List<ElementGoal> goals, SourceFiles files);

  /**
   * Describes the manual work for proposed edits that the proof rejected.
   *
   * @param reason the result of the proof
   */
  default EditProposal.Manual describe(
      EditProposal.Edits rejected, String reason, SourceFiles files) {
    return EditConflicts.manual(rejected, reason, files);
  }
}

package io.panelwright.sourceedit;

import java.util.List;

/** Proposes edits in the sources of one language. */
public interface SourceEditor {

  /** Whether the goal's element comes from a source of this language. */
  boolean edits(ElementGoal goal);

  /** Proposes one result for each goal, in their order. */
  List<EditProposal> propose(List<ElementGoal> goals, SourceFiles files);
}

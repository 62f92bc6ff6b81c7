package io.panelwright.sourceedit.java;

import io.panelwright.sourceedit.EditProposal;
import io.panelwright.sourceedit.ElementGoal;
import java.util.Optional;

/** Describes the changes that have no place in the sources. */
final class ManualEdits {

  private ManualEdits() {}

  static EditProposal.Manual describe(ElementGoal goal, EditContext context) {
    return new EditProposal.Manual(
        goal, "no place " + context.goal().dashboard().uid(), "", Optional.empty());
  }
}

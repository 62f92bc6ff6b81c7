package io.panelwright.sourceedit;

import io.panelwright.text.Position;
import java.util.List;
import java.util.Optional;

/** What an editor proposes for one {@link ElementGoal}. */
public sealed interface EditProposal {

  ElementGoal goal();

  /** Edits that should reach the goal; they are proved by rendering. */
  record Edits(ElementGoal goal, List<SourceEdit> edits) implements EditProposal {

    public Edits {
      edits = List.copyOf(edits);
    }
  }

  /**
   * A change that a person has to make.
   *
   * @param reason one sentence, such as "the method makes 3 panels, and only 1 of them changed"
   * @param snippet the code to insert, in the language of the file
   * @param position where it belongs
   */
  record Manual(ElementGoal goal, String reason, String snippet, Optional<Position> position)
      implements EditProposal {}
}

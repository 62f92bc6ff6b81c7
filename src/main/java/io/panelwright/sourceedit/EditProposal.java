package io.panelwright.sourceedit;

import io.panelwright.text.Position;
import java.util.List;
import java.util.Optional;

/** What an editor proposes for one {@link ElementGoal}. */
public sealed interface EditProposal {

  ElementGoal goal();

  /**
   * Edits that should reach the goal; they are proved by rendering.
   *
   * @param edits the most probable ones; empty if the edits of another goal reach this goal
   * @param alternatives other edits, in the order in which they are tried if the proof of the
   *     former ones fails
   */
  record Edits(ElementGoal goal, List<SourceEdit> edits, List<List<SourceEdit>> alternatives)
      implements EditProposal {

    public Edits {
      edits = List.copyOf(edits);
      alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /** Edits without alternatives. */
    public Edits(ElementGoal goal, List<SourceEdit> edits) {
      this(goal, edits, List.of());
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

package io.panelwright.deliver;

import io.panelwright.diff.Change;
import io.panelwright.diff.ChangeKind;
import io.panelwright.diff.ChangedElement;
import io.panelwright.diff.ElementKind;
import java.util.List;
import java.util.Optional;

/**
 * An element of a dashboard that the source, Grafana or both changed since the last push.
 *
 * @param changeKind what happened to the element; of a conflict, what happened in Grafana
 * @param name the element's name after the change, or before its removal
 * @param section the title of its section; empty if it is in none
 * @param id of a panel or row
 * @param changes each with its side
 */
public record ComparedElement(
    ElementKind elementKind,
    ChangeKind changeKind,
    String name,
    String section,
    Optional<Long> id,
    List<SidedChange> changes) {

  public ComparedElement {
    changes = List.copyOf(changes);
  }

  /**
   * A change with its side.
   *
   * @param ours what the source has instead, if the change is a conflict
   */
  public record SidedChange(ChangeSide side, Change change, Optional<Change> ours) {

    static SidedChange of(ChangeSide side, Change change) {
      return new SidedChange(side, change, Optional.empty());
    }
  }

  /** Whether the source and Grafana changed the same thing in different ways. */
  public boolean isConflict() {
    return has(ChangeSide.CONFLICT);
  }

  /** Whether an element of another diff with the same second dashboard is the same one. */
  public boolean isSame(ChangedElement other) {
    return ElementIdentity.after(changedElement(changes)).matches(ElementIdentity.after(other));
  }

  /** The element with the changes of one side, as a diff has it. */
  public ChangedElement ofSide(ChangeSide side) {
    return changedElement(changes.stream().filter(change -> change.side() == side).toList());
  }

  private ChangedElement changedElement(List<SidedChange> selected) {
    return new ChangedElement(
        elementKind,
        changeKind,
        name,
        section,
        id,
        Optional.empty(),
        selected.stream().map(SidedChange::change).toList());
  }

  /** Whether a change is of this side. */
  public boolean has(ChangeSide side) {
    return changes.stream().anyMatch(change -> change.side() == side);
  }
}

package io.panelwright.deliver.push;

import io.panelwright.deliver.ChangeSide;
import io.panelwright.deliver.ThreeWayComparison;
import io.panelwright.diff.Change;
import io.panelwright.diff.ChangeKind;
import io.panelwright.diff.ChangedElement;

/** Decides whether a save would undo changes of other users. */
final class LostChanges {

  private LostChanges() {}

  /**
   * Whether a change of another user is not in the rendered dashboard. After {@code pull}, the
   * source has all of them, and perhaps more changes of ours.
   */
  static boolean exist(ThreeWayComparison comparison) {
    return comparison.elements().stream()
            .anyMatch(element -> element.has(ChangeSide.THEIRS) || element.isConflict())
        || overlap(comparison);
  }

  /** Also finds a change of an element that has another name in the source. */
  private static boolean overlap(ThreeWayComparison comparison) {
    return comparison.theirs().changedElements().stream()
        .anyMatch(
            theirs ->
                comparison.remaining().changedElements().stream()
                    .anyMatch(remaining -> overlap(theirs, remaining)));
  }

  private static boolean overlap(ChangedElement theirs, ChangedElement remaining) {
    if (theirs.elementKind() != remaining.elementKind()) {
      return false;
    }
    boolean removed =
        theirs.changeKind() == ChangeKind.REMOVED && remaining.changeKind() == ChangeKind.REMOVED;
    // The source may have renamed an element that the other user removed.
    return removed
        || theirs.name().equals(remaining.name())
            && theirs.changes().stream()
                .anyMatch(
                    change ->
                        remaining.changes().stream().anyMatch(other -> overlap(change, other)));
  }

  private static boolean overlap(Change theirs, Change remaining) {
    return theirs.path().startsWith(remaining.path()) || remaining.path().startsWith(theirs.path());
  }
}

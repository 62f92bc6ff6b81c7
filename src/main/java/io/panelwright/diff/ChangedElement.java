package io.panelwright.diff;

import java.util.List;

/**
 * An added, removed or changed element of a dashboard.
 *
 * @param name the element's name after the change, or before its removal
 * @param section the title of its section; empty if it is in none
 * @param changes the changes in the order of the element's JSON; one with a description of the
 *     element if it was added or removed
 */
public record ChangedElement(
    ElementKind elementKind,
    ChangeKind changeKind,
    String name,
    String section,
    List<Change> changes) {

  public ChangedElement {
    changes = List.copyOf(changes);
  }
}

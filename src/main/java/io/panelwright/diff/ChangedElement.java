package io.panelwright.diff;

import io.panelwright.diagnostic.Severity;
import io.panelwright.text.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An added, removed or changed element of a dashboard.
 *
 * @param name the element's name after the change, or before its removal
 * @param section the title of its section; empty if it is in none
 * @param id the id of a panel or row after the change, or before its removal
 * @param position the position of the element in the file, if known
 * @param changes the changes in the order of the element's JSON; one with a description of the
 *     element if it was added or removed
 */
public record ChangedElement(
    ElementKind elementKind,
    ChangeKind changeKind,
    String name,
    String section,
    Optional<Long> id,
    Optional<Position> position,
    List<Change> changes) {

  public ChangedElement {
    changes = List.copyOf(changes);
  }

  /** An element without an id, at an unknown position. */
  static ChangedElement of(
      ElementKind elementKind,
      ChangeKind changeKind,
      String name,
      String section,
      List<Change> changes) {
    return new ChangedElement(
        elementKind, changeKind, name, section, Optional.empty(), Optional.empty(), changes);
  }

  /** A panel or row. */
  static ChangedElement of(
      ElementKind elementKind, ChangeKind changeKind, PanelNode node, List<Change> changes) {
    return new ChangedElement(
        elementKind,
        changeKind,
        node.name(),
        node.section(),
        node.view().id(),
        Optional.empty(),
        changes);
  }

  ChangedElement withChanges(List<Change> other) {
    return new ChangedElement(elementKind, changeKind, name, section, id, position, other);
  }

  ChangedElement at(Position place) {
    return new ChangedElement(
        elementKind, changeKind, name, section, id, Optional.of(place), changes);
  }

  /** The changes with a consequence, one of each kind. */
  List<Change> consequences() {
    Map<ChangeCode, Change> byCode = new LinkedHashMap<>();
    changes.stream()
        .filter(change -> change.severity() != Severity.INFO)
        .forEach(change -> byCode.putIfAbsent(change.code(), change));
    return List.copyOf(byCode.values());
  }

  /** Whether both have the same kind, name, section and id. */
  boolean isSameElement(ChangedElement other) {
    return elementKind == other.elementKind
        && name.equals(other.name)
        && section.equals(other.section)
        && id.equals(other.id);
  }

  /** Adds elements to a list; the changes of an element that the list has are joined. */
  static List<ChangedElement> join(List<ChangedElement> elements, List<ChangedElement> others) {
    List<ChangedElement> all = new ArrayList<>(elements);
    for (ChangedElement other : others) {
      int index = 0;
      while (index < all.size() && !all.get(index).isSameElement(other)) {
        index++;
      }
      if (index < all.size()) {
        ChangedElement own = all.get(index);
        all.set(
            index,
            own.withChanges(
                Stream.concat(own.changes.stream(), other.changes.stream()).distinct().toList()));
      } else {
        all.add(other);
      }
    }
    return all;
  }
}

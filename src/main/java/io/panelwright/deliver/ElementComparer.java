package io.panelwright.deliver;

import io.panelwright.deliver.ComparedElement.SidedChange;
import io.panelwright.diff.Change;
import io.panelwright.diff.ChangeCode;
import io.panelwright.diff.ChangeKind;
import io.panelwright.diff.ChangedElement;
import io.panelwright.diff.DashboardDiff;
import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the side of each change. */
final class ElementComparer {

  /** The members that name an item of a list. */
  private static final List<String> ITEM_NAMES = List.of("refId", "matcher", "id", "name", "title");

  private final List<ChangedElement> ours;
  private final List<ChangedElement> theirs;
  private final List<ChangedElement> remaining;

  private ElementComparer(DashboardDiff ours, DashboardDiff theirs, DashboardDiff remaining) {
    this.ours = ours.changedElements();
    this.theirs = theirs.changedElements();
    this.remaining = remaining.changedElements();
  }

  /**
   * Compares the changes of both sides: those of Grafana first, then those of the source only.
   *
   * @param ours base → rendered
   * @param theirs base → Grafana
   * @param remaining rendered → Grafana
   */
  static List<ComparedElement> compare(
      DashboardDiff ours, DashboardDiff theirs, DashboardDiff remaining) {
    var comparer = new ElementComparer(ours, theirs, remaining);
    List<ComparedElement> elements = new ArrayList<>();
    for (ChangedElement element : comparer.theirs) {
      comparer.addTheirs(elements, element);
    }
    for (ChangedElement element : comparer.ours) {
      add(elements, element, comparer.ourChanges(element));
    }
    return elements;
  }

  /** The differences between the rendered dashboard and Grafana's, of unknown sides. */
  static List<ComparedElement> withoutBase(DashboardDiff remaining) {
    List<ComparedElement> elements = new ArrayList<>();
    for (ChangedElement element : remaining.changedElements()) {
      add(
          elements,
          element,
          element.changes().stream()
              .map(change -> SidedChange.of(ChangeSide.UNKNOWN, change))
              .toList());
    }
    return elements;
  }

  private static void add(
      List<ComparedElement> elements, ChangedElement element, List<SidedChange> changes) {
    if (!changes.isEmpty()) {
      elements.add(
          new ComparedElement(
              element.elementKind(),
              element.changeKind(),
              element.name(),
              element.section(),
              element.id(),
              changes));
    }
  }

  private void addTheirs(List<ComparedElement> elements, ChangedElement element) {
    Optional<ChangedElement> own =
        find(ours, ElementIdentity::before, ElementIdentity.before(element));
    Optional<ChangedElement> left =
        find(remaining, ElementIdentity::after, ElementIdentity.after(element))
            .or(
                () ->
                    own.flatMap(
                        o -> find(remaining, ElementIdentity::before, ElementIdentity.after(o))));
    boolean addedByBoth =
        element.changeKind() == ChangeKind.ADDED
            && left.filter(m -> m.changeKind() == ChangeKind.CHANGED).isPresent();
    if (addedByBoth) {
      add(elements, element, List.of(SidedChange.of(ChangeSide.BOTH, element.changes().get(0))));
      add(elements, left.get(), left.get().changes().stream().map(this::addedByBoth).toList());
    } else {
      add(
          elements,
          element,
          element.changes().stream().map(c -> theirChange(element, c, own, left)).toList());
    }
  }

  /**
   * A difference of an element that both added: after a pull, the source has it with its own id,
   * and perhaps with more values.
   */
  private SidedChange addedByBoth(Change difference) {
    boolean isOurs =
        difference.code() == ChangeCode.PANEL_ID_CHANGED || difference.after().isEmpty();
    ChangeSide single = difference.before().isEmpty() ? ChangeSide.THEIRS : ChangeSide.CONFLICT;
    return SidedChange.of(isOurs ? ChangeSide.OURS : single, difference);
  }

  private static SidedChange theirChange(
      ChangedElement element,
      Change change,
      Optional<ChangedElement> own,
      Optional<ChangedElement> left) {
    Optional<Change> ourChange = own.flatMap(o -> overlapping(o, element, change));
    boolean isLeft = left.flatMap(m -> overlapping(m, element, change)).isPresent();
    if (!isLeft) {
      return SidedChange.of(ChangeSide.BOTH, change);
    }
    if (ourChange.isEmpty()) {
      return SidedChange.of(ChangeSide.THEIRS, change);
    }
    if (change.code() == ChangeCode.PANEL_SHIFTED) {
      // It follows from other changes.
      return SidedChange.of(ChangeSide.OURS, change);
    }
    return isSame(change, ourChange.get())
        ? SidedChange.of(ChangeSide.BOTH, change)
        : new SidedChange(ChangeSide.CONFLICT, change, ourChange);
  }

  /** The changes that only the source has; the others are among those of Grafana. */
  private List<SidedChange> ourChanges(ChangedElement element) {
    Optional<ChangedElement> other =
        find(theirs, ElementIdentity::before, ElementIdentity.before(element));
    Optional<ChangedElement> left =
        find(remaining, ElementIdentity::before, ElementIdentity.after(element));
    boolean addedByBoth =
        element.changeKind() == ChangeKind.ADDED
            && left.filter(m -> m.changeKind() == ChangeKind.CHANGED).isPresent();
    if (addedByBoth) {
      return List.of();
    }
    return element.changes().stream()
        .filter(change -> other.flatMap(o -> overlapping(o, element, change)).isEmpty())
        .filter(change -> left.flatMap(m -> overlapping(m, element, change)).isPresent())
        .map(change -> SidedChange.of(ChangeSide.OURS, change))
        .toList();
  }

  private static Optional<ChangedElement> find(
      List<ChangedElement> elements,
      Function<ChangedElement, ElementIdentity> identity,
      ElementIdentity wanted) {
    return elements.stream().filter(e -> identity.apply(e).matches(wanted)).findFirst();
  }

  /** The change of an element that concerns the same values as a change of another diff. */
  private static Optional<Change> overlapping(
      ChangedElement element, ChangedElement other, Change change) {
    boolean whole =
        element.changeKind() != ChangeKind.CHANGED || other.changeKind() != ChangeKind.CHANGED;
    return element.changes().stream().filter(own -> whole || overlap(own, change)).findFirst();
  }

  private static boolean overlap(Change a, Change b) {
    boolean byCode = isByCode(a) || isByCode(b);
    return byCode
        ? a.code() == b.code()
        : (contains(a.path(), b.path()) || contains(b.path(), a.path())) && !areTwoItems(a, b);
  }

  /** Whether both added an item to a list, and not the same one. */
  private static boolean areTwoItems(Change a, Change b) {
    boolean added =
        a.path().equals(b.path())
            && a.path().endsWith("]")
            && a.before().isEmpty()
            && b.before().isEmpty();
    return added && !isSameItem(a.after().orElse(JsonNull.NULL), b.after().orElse(JsonNull.NULL));
  }

  private static boolean isSameItem(Json a, Json b) {
    if (a instanceof JsonObject one && b instanceof JsonObject other) {
      return ITEM_NAMES.stream()
          .filter(name -> one.has(name) && other.has(name))
          .findFirst()
          .map(name -> one.get(name).equals(other.get(name)))
          .orElse(true);
    }
    return a.equals(b);
  }

  /** Changes of the order, and of the place and the size, which have one path. */
  private static boolean isByCode(Change change) {
    return change.path().isEmpty()
        || change.path().equals("gridPos")
        || change.code() == ChangeCode.PANEL_SHIFTED;
  }

  private static boolean contains(String path, String inner) {
    return inner.startsWith(path)
        && (inner.length() == path.length() || ".[".indexOf(inner.charAt(path.length())) >= 0);
  }

  private static boolean isSame(Change a, Change b) {
    return a.code() == b.code() && a.path().equals(b.path()) && a.after().equals(b.after());
  }
}

package io.panelwright.diff;

import io.panelwright.document.GridPos;
import io.panelwright.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What happened to places. A panel that only went up or down because others made room, or needed
 * it, is not moved but <em>shifted</em>; shifts are told once for all.
 */
final class Layout {

  /** Distances that are told apart. */
  private static final int DISTANCES = 3;

  private final Map<Element, List<Change>> changes = new IdentityHashMap<>();

  /** Names of shifted panels by how far. */
  private final Map<Long, List<String>> shifted = new LinkedHashMap<>();

  private final Map<Integer, Integer> rows = new LinkedHashMap<>();

  private Layout() {}

  static Layout of(Pairs<Element> panels, Pairs<Element> rows) {
    var layout = new Layout();
    rows.all().forEach(pair -> layout.rows.put(pair.placeBefore(), pair.placeAfter()));
    Set<Element> outOfOrder = layout.outOfOrder(panels);
    rows.moved().forEach(pair -> outOfOrder.add(pair.after()));
    rows.all().forEach(pair -> layout.compare(pair, outOfOrder, true));
    panels.all().forEach(pair -> layout.compare(pair, outOfOrder, layout.isInSameSection(pair)));
    return layout;
  }

  /** Within each section, so that a section that moves does not move its panels. */
  private Set<Element> outOfOrder(Pairs<Element> panels) {
    Map<Integer, List<Pairs.Pair<Element>>> bySection = new LinkedHashMap<>();
    for (Pairs.Pair<Element> pair : panels.all()) {
      if (isInSameSection(pair)) {
        bySection
            .computeIfAbsent(pair.after().row().orElse(-1), row -> new ArrayList<>())
            .add(pair);
      }
    }
    Set<Element> outOfOrder = Collections.newSetFromMap(new IdentityHashMap<>());
    for (List<Pairs.Pair<Element>> section : bySection.values()) {
      List<Boolean> kept = Rising.longest(section.stream().map(Pairs.Pair::placeBefore).toList());
      for (int i = 0; i < section.size(); i++) {
        if (!kept.get(i)) {
          outOfOrder.add(section.get(i).after());
        }
      }
    }
    return outOfOrder;
  }

  private boolean isInSameSection(Pairs.Pair<Element> pair) {
    return pair.before().row().map(rows::get).equals(pair.after().row())
        && pair.before().row().isPresent() == pair.after().row().isPresent();
  }

  private void compare(Pairs.Pair<Element> pair, Set<Element> outOfOrder, boolean sameSection) {
    Element before = pair.before();
    Element after = pair.after();
    List<Change> told = new ArrayList<>();
    boolean moved = outOfOrder.contains(after);
    if (!sameSection) {
      told.add(place("moved from " + section(before) + " to " + section(after), pair));
    } else if (before.place().isPresent() && after.place().isPresent()) {
      grid(pair, before.place().get(), after.place().get(), moved).ifPresent(told::add);
    } else if (moved) {
      told.add(place("moved in the order", pair));
    }
    size(pair).ifPresent(told::add);
    if (!told.isEmpty()) {
      changes.put(after, told);
    }
  }

  private Optional<Change> grid(
      Pairs.Pair<Element> pair, GridPos before, GridPos after, boolean moved) {
    if (before.x() == after.x() && !moved) {
      long distance = (long) after.y() - before.y();
      if (distance != 0) {
        shifted.computeIfAbsent(distance, d -> new ArrayList<>()).add(label(pair.after()));
      }
      return Optional.empty();
    }
    String words =
        before.x() == after.x() && before.y() == after.y()
            ? "moved in the order"
            : "moved from " + corner(before) + " to " + corner(after);
    return Optional.of(place(words, pair));
  }

  private static String label(Element element) {
    return element.view().isRow() ? "section " + element.name() : element.name();
  }

  private static String corner(GridPos place) {
    return "x " + place.x() + ", y " + place.y();
  }

  private static Optional<Change> size(Pairs.Pair<Element> pair) {
    Optional<String> before = pair.before().place().map(Layout::size);
    Optional<String> after = pair.after().place().map(Layout::size);
    return before.isEmpty() || after.isEmpty() || before.equals(after)
        ? Optional.empty()
        : Optional.of(place("resized from " + before.get() + " to " + after.get(), pair));
  }

  /** Columns by units of height. */
  static String size(GridPos place) {
    return place.w() + " × " + place.h();
  }

  private static String section(Element element) {
    return element.row().isEmpty() ? "above all sections" : Shown.quoted(element.section());
  }

  private static Change place(String words, Pairs.Pair<Element> pair) {
    return Change.of(
        words, "gridPos", pair.before().json().get("gridPos"), pair.after().json().get("gridPos"));
  }

  /** What happened to the place of a panel or row. */
  List<Change> of(Element after) {
    return changes.getOrDefault(after, List.of());
  }

  /** What happened to those that are only shifted. */
  List<Change> shifts() {
    List<Change> told = new ArrayList<>();
    if (shifted.size() > DISTANCES) {
      List<String> names = shifted.values().stream().flatMap(List::stream).toList();
      told.add(shift("shifted up or down: ", names));
    } else {
      shifted.forEach(
          (distance, names) ->
              told.add(
                  shift(
                      "shifted "
                          + (distance > 0 ? "down" : "up")
                          + " by "
                          + Math.abs(distance)
                          + ": ",
                      names)));
    }
    return told;
  }

  private static Change shift(String words, List<String> names) {
    return Change.of(
        words + Shown.names(names), "panels", Optional.empty(), Optional.of(Json.strings(names)));
  }
}

package io.panelwright.diff;

import io.panelwright.dashboard.GridPos;
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
 * Compares the positions of panels and rows.
 *
 * <p>A panel that only went up or down because others were resized, added or removed is not moved
 * but <em>shifted</em>; shifts are reported once for all panels.
 */
final class LayoutComparer {

  /** The maximum number of distances that are reported separately. */
  private static final int DISTANCES = 3;

  private final Map<PanelNode, List<Change>> changes = new IdentityHashMap<>();

  /** Names of shifted panels by distance. */
  private final Map<Long, List<String>> shifted = new LinkedHashMap<>();

  private final Map<Integer, Integer> rows = new LinkedHashMap<>();

  private LayoutComparer() {}

  static LayoutComparer compare(ItemMatcher<PanelNode> panels, ItemMatcher<PanelNode> rows) {
    var layout = new LayoutComparer();
    rows.pairs().forEach(pair -> layout.rows.put(pair.indexBefore(), pair.indexAfter()));
    Set<PanelNode> outOfOrder = layout.outOfOrder(panels);
    rows.moved().forEach(pair -> outOfOrder.add(pair.after()));
    rows.pairs().forEach(pair -> layout.compare(pair, outOfOrder, true));
    panels.pairs().forEach(pair -> layout.compare(pair, outOfOrder, layout.isInSameSection(pair)));
    return layout;
  }

  /** Panels out of order in their section, so that a moved section does not move its panels. */
  private Set<PanelNode> outOfOrder(ItemMatcher<PanelNode> panels) {
    Map<Integer, List<ItemMatcher.Pair<PanelNode>>> bySection = new LinkedHashMap<>();
    for (ItemMatcher.Pair<PanelNode> pair : panels.pairs()) {
      if (isInSameSection(pair)) {
        bySection
            .computeIfAbsent(pair.after().row().orElse(-1), row -> new ArrayList<>())
            .add(pair);
      }
    }
    Set<PanelNode> outOfOrder = Collections.newSetFromMap(new IdentityHashMap<>());
    for (List<ItemMatcher.Pair<PanelNode>> section : bySection.values()) {
      List<Boolean> kept =
          LongestIncreasingSubsequence.find(
              section.stream().map(ItemMatcher.Pair::indexBefore).toList());
      for (int i = 0; i < section.size(); i++) {
        if (!kept.get(i)) {
          outOfOrder.add(section.get(i).after());
        }
      }
    }
    return outOfOrder;
  }

  private boolean isInSameSection(ItemMatcher.Pair<PanelNode> pair) {
    return pair.before().row().map(rows::get).equals(pair.after().row())
        && pair.before().row().isPresent() == pair.after().row().isPresent();
  }

  private void compare(
      ItemMatcher.Pair<PanelNode> pair, Set<PanelNode> outOfOrder, boolean sameSection) {
    PanelNode before = pair.before();
    PanelNode after = pair.after();
    List<Change> positionChanges = new ArrayList<>();
    boolean moved = outOfOrder.contains(after);
    if (!sameSection) {
      positionChanges.add(moved("moved from " + section(before) + " to " + section(after), pair));
    } else if (before.gridPos().isPresent() && after.gridPos().isPresent()) {
      grid(pair, before.gridPos().get(), after.gridPos().get(), moved)
          .ifPresent(positionChanges::add);
    } else if (moved) {
      positionChanges.add(moved("moved in the order", pair));
    }
    size(pair).ifPresent(positionChanges::add);
    if (!positionChanges.isEmpty()) {
      changes.put(after, positionChanges);
    }
  }

  private Optional<Change> grid(
      ItemMatcher.Pair<PanelNode> pair, GridPos before, GridPos after, boolean moved) {
    if (before.x() == after.x() && !moved) {
      long distance = (long) after.y() - before.y();
      if (distance != 0) {
        shifted.computeIfAbsent(distance, d -> new ArrayList<>()).add(label(pair.after()));
      }
      return Optional.empty();
    }
    String description =
        before.x() == after.x() && before.y() == after.y()
            ? "moved in the order"
            : "moved from " + corner(before) + " to " + corner(after);
    return Optional.of(moved(description, pair));
  }

  private static String label(PanelNode element) {
    return element.view().isRow() ? "section " + element.name() : element.name();
  }

  private static String corner(GridPos position) {
    return "x " + position.x() + ", y " + position.y();
  }

  private static Optional<Change> size(ItemMatcher.Pair<PanelNode> pair) {
    Optional<String> before = pair.before().gridPos().map(LayoutComparer::size);
    Optional<String> after = pair.after().gridPos().map(LayoutComparer::size);
    return before.isEmpty() || after.isEmpty() || before.equals(after)
        ? Optional.empty()
        : Optional.of(
            change(
                ChangeCode.PANEL_RESIZED,
                "resized from " + before.get() + " to " + after.get(),
                pair));
  }

  /** The size in columns and units of height. */
  static String size(GridPos position) {
    return position.w() + " × " + position.h();
  }

  private static String section(PanelNode element) {
    return element.row().isEmpty() ? "above all sections" : ValueFormatter.quote(element.section());
  }

  private static Change moved(String description, ItemMatcher.Pair<PanelNode> pair) {
    boolean row = pair.after().view().isRow();
    return change(row ? ChangeCode.SECTION_MOVED : ChangeCode.PANEL_MOVED, description, pair);
  }

  private static Change change(
      ChangeCode code, String description, ItemMatcher.Pair<PanelNode> pair) {
    return Change.of(
        code,
        description,
        "gridPos",
        pair.before().json().get("gridPos"),
        pair.after().json().get("gridPos"));
  }

  /** The changes of a panel's or row's position and size. */
  List<Change> changesOf(PanelNode after) {
    return changes.getOrDefault(after, List.of());
  }

  /** One change for each distance by which panels are shifted. */
  List<Change> shifts() {
    List<Change> shifts = new ArrayList<>();
    if (shifted.size() > DISTANCES) {
      List<String> names = shifted.values().stream().flatMap(List::stream).toList();
      shifts.add(shift("shifted up or down: ", names));
    } else {
      shifted.forEach(
          (distance, names) ->
              shifts.add(
                  shift(
                      "shifted "
                          + (distance > 0 ? "down" : "up")
                          + " by "
                          + Math.abs(distance)
                          + ": ",
                      names)));
    }
    return shifts;
  }

  private static Change shift(String prefix, List<String> names) {
    return Change.of(
        ChangeCode.PANEL_SHIFTED,
        prefix + ValueFormatter.formatNames(names),
        "panels",
        Optional.empty(),
        Optional.of(Json.strings(names)));
  }
}

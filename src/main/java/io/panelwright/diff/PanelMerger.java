package io.panelwright.diff;

import io.panelwright.dashboard.GridPos;
import io.panelwright.diff.ListMerger.Slot;
import io.panelwright.diff.MergedLayout.Cell;
import io.panelwright.diff.MergedLayout.Section;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Merges the panels and rows of dashboards. */
final class PanelMerger {

  private final SavedDashboard ours;
  private final SavedDashboard base;
  private final SavedDashboard theirs;
  private final Set<Long> ids = new HashSet<>();

  private PanelMerger(SavedDashboard ours, SavedDashboard base, SavedDashboard theirs) {
    this.ours = ours;
    this.base = base;
    this.theirs = theirs;
  }

  static JsonArray merge(SavedDashboard ours, SavedDashboard base, SavedDashboard theirs) {
    return new PanelMerger(ours, base, theirs).merge();
  }

  /** The panels or the rows of a dashboard, as it is saved and for comparisons. */
  private record Nodes(List<PanelNode> saved, List<PanelNode> normalized) {}

  private JsonArray merge() {
    PanelTree own = ours.normalizedTree();
    PanelTree old = base.normalizedTree();
    PanelTree other = theirs.normalizedTree();
    ItemMatcher<PanelNode> toOurs = PanelMatcher.matchPanels(old, own);
    ItemMatcher<PanelNode> toTheirs = PanelMatcher.matchPanels(old, other);
    List<Slot> panels = slots(toOurs, toTheirs, own.panels(), old.panels(), other.panels());
    List<Slot> rows =
        slots(
            PanelMatcher.matchRows(old, own, toOurs),
            PanelMatcher.matchRows(old, other, toTheirs),
            own.rows(),
            old.rows(),
            other.rows());
    PanelTree ownSaved = ours.savedTree();
    PanelTree otherSaved = theirs.savedTree();
    List<Cell> cells = MergedLayout.place(ownSaved, base.savedTree(), otherSaved, rows, panels);
    List<JsonObject> mergedRows =
        mergeNodes(rows, ownSaved.rows(), old.rows(), new Nodes(otherSaved.rows(), other.rows()));
    List<JsonObject> mergedPanels =
        mergeNodes(
            panels,
            ownSaved.panels(),
            old.panels(),
            new Nodes(otherSaved.panels(), other.panels()));
    return stack(withIds(rows, mergedRows), withIds(panels, mergedPanels), cells);
  }

  private static List<Slot> slots(
      ItemMatcher<PanelNode> toOurs,
      ItemMatcher<PanelNode> toTheirs,
      List<PanelNode> own,
      List<PanelNode> old,
      List<PanelNode> other) {
    return ListMerger.merge(
        toOurs,
        toTheirs,
        addedByBoth(own, other),
        (b, t) ->
            !JsonEquivalence.equivalent(content(old.get(b).json()), content(other.get(t).json())));
  }

  /** Both added a panel or row if id or title are the same. */
  private static ItemMatcher<PanelNode> addedByBoth(List<PanelNode> own, List<PanelNode> other) {
    var pairs = new ItemMatcher<>(own, other);
    pairs.matchBy(node -> node.view().id().map(id -> List.of(id, node.title())));
    pairs.matchBy(node -> Optional.of(node.title()).filter(title -> !title.isBlank()));
    return pairs;
  }

  /** A panel or row without its id, its place and its inner panels. */
  private static JsonObject content(JsonObject node) {
    JsonObject rest = new VolatileProperties().stripPanel(node);
    return rest.without("gridPos").without("id").without("panels");
  }

  private static List<JsonObject> mergeNodes(
      List<Slot> slots, List<PanelNode> own, List<PanelNode> old, Nodes other) {
    List<JsonObject> merged = new ArrayList<>();
    for (Slot slot : slots) {
      JsonObject json =
          slot.isCommon()
              ? ValueMerger.merge(
                  own.get(slot.ours()).json(),
                  content(old.get(slot.base()).json()),
                  content(other.normalized().get(slot.theirs()).json()))
              : slot.hasTheirs()
                  ? other.saved().get(slot.theirs()).json()
                  : own.get(slot.ours()).json();
      merged.add(json.without("panels"));
    }
    return merged;
  }

  /** Gives a panel that they added another id if one of ours has the same. */
  private List<JsonObject> withIds(List<Slot> slots, List<JsonObject> nodes) {
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).hasOurs()) {
        nodes.get(i).integer("id").ifPresent(ids::add);
      }
    }
    List<JsonObject> result = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      JsonObject node = nodes.get(i);
      boolean taken =
          !slots.get(i).hasOurs() && node.integer("id").filter(id -> !ids.add(id)).isPresent();
      result.add(taken ? node.with("id", unusedId()) : node);
    }
    return result;
  }

  private long unusedId() {
    long id = 1;
    while (!ids.add(id)) {
      id++;
    }
    return id;
  }

  /** Puts the sections below each other. */
  private static JsonArray stack(List<JsonObject> rows, List<JsonObject> panels, List<Cell> cells) {
    List<Json> all = new ArrayList<>();
    int y = addPanels(all, panels, cells, new Section(-1, false), 0);
    for (int i = 0; i < rows.size(); i++) {
      JsonObject row = rows.get(i).with("gridPos", new GridPos(0, y, GridPos.COLUMNS, 1).json());
      List<Json> inside = new ArrayList<>();
      boolean collapsed = row.isTrue("collapsed");
      int bottom = addPanels(inside, panels, cells, new Section(i, false), y + 1);
      all.add(row.with("panels", collapsed ? new JsonArray(inside) : Json.array()));
      if (!collapsed) {
        all.addAll(inside);
      }
      y = addPanels(all, panels, cells, new Section(i, true), collapsed ? y + 1 : bottom);
    }
    return new JsonArray(all);
  }

  /** Adds the panels of a section and returns the line below them. */
  private static int addPanels(
      List<Json> list, List<JsonObject> panels, List<Cell> cells, Section section, int top) {
    List<Cell> own = cells.stream().filter(cell -> cell.section().equals(section)).toList();
    int gap = own.stream().mapToInt(cell -> cell.position().y()).min().orElse(0);
    int bottom = top;
    for (Cell cell : own) {
      GridPos place = cell.movedDown(top - gap).position();
      list.add(panels.get(cell.panel()).with("gridPos", place.json()));
      bottom = Math.max(bottom, place.y() + place.h());
    }
    return bottom;
  }
}

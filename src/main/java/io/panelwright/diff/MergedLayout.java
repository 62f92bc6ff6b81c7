package io.panelwright.diff;

import io.panelwright.dashboard.GridPos;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The merged positions of panels: sizes and columns are theirs if they changed them, and both
 * vertical moves add up. Panels that overlap only after the merge move down.
 */
final class MergedLayout {

  private static final GridPos NOWHERE = new GridPos(0, 0, 1, 1);

  private final PanelTree ours;
  private final PanelTree base;
  private final PanelTree theirs;
  private final List<ListMerger.Slot> rows;
  private final List<Cell> cells = new ArrayList<>();

  private MergedLayout(
      PanelTree ours, PanelTree base, PanelTree theirs, List<ListMerger.Slot> rows) {
    this.ours = ours;
    this.base = base;
    this.theirs = theirs;
    this.rows = rows;
  }

  /**
   * The section of a panel.
   *
   * @param row the index of the merged row; -1 above the first row
   * @param outside whether the panel follows a collapsed row without being inside
   */
  record Section(int row, boolean outside) {}

  /**
   * A panel in its section.
   *
   * @param panel the index of the merged panel
   * @param position relative to the top of the section
   * @param isOurs whether the position is ours
   * @param isTheirs whether the position is theirs
   */
  record Cell(int panel, Section section, GridPos position, boolean isOurs, boolean isTheirs) {

    Cell movedDown(int distance) {
      GridPos p = position;
      GridPos moved = new GridPos(p.x(), p.y() + distance, p.w(), p.h());
      return new Cell(panel, section, moved, isOurs && distance == 0, isTheirs && distance == 0);
    }
  }

  /**
   * Places the merged panels.
   *
   * @return the cells in reading order of their sections
   */
  static List<Cell> place(
      PanelTree ours,
      PanelTree base,
      PanelTree theirs,
      List<ListMerger.Slot> rows,
      List<ListMerger.Slot> panels) {
    var layout = new MergedLayout(ours, base, theirs, rows);
    for (int i = 0; i < panels.size(); i++) {
      ListMerger.Slot slot = panels.get(i);
      if (slot.isCommon()) {
        layout.cells.add(layout.common(i, slot));
      }
    }
    for (int i = 0; i < panels.size(); i++) {
      if (!panels.get(i).isCommon()) {
        layout.cells.add(layout.single(i, panels));
      }
    }
    Map<Section, List<Cell>> sections = new HashMap<>();
    layout.cells.forEach(
        cell -> sections.computeIfAbsent(cell.section(), s -> new ArrayList<>()).add(cell));
    return sections.values().stream()
        .flatMap(section -> withoutOverlaps(section).stream())
        .sorted(Comparator.comparingInt(Cell::panel))
        .toList();
  }

  private Cell common(int index, ListMerger.Slot slot) {
    PanelNode own = ours.panels().get(slot.ours());
    PanelNode old = base.panels().get(slot.base());
    PanelNode other = theirs.panels().get(slot.theirs());
    Section ownSection = section(own, ours, ListMerger.Slot::ours);
    Section oldSection = section(old, base, ListMerger.Slot::base);
    Section otherSection = section(other, theirs, ListMerger.Slot::theirs);
    GridPos own0 = relative(own, ours);
    GridPos other0 = relative(other, theirs);
    boolean theyMoved = !oldSection.equals(otherSection);
    if (theyMoved || !ownSection.equals(oldSection)) {
      Section section = theyMoved ? otherSection : ownSection;
      GridPos position = theyMoved ? other0 : own0;
      return new Cell(index, section, position, !theyMoved, theyMoved);
    }
    GridPos merged = merge(own0, relative(old, base), other0);
    return new Cell(index, ownSection, merged, merged.equals(own0), merged.equals(other0));
  }

  private static GridPos merge(GridPos ours, GridPos base, GridPos theirs) {
    return new GridPos(
        theirs.x() == base.x() ? ours.x() : theirs.x(),
        Math.max(0, ours.y() + theirs.y() - base.y()),
        theirs.w() == base.w() ? ours.w() : theirs.w(),
        theirs.h() == base.h() ? ours.h() : theirs.h());
  }

  /** A panel that one side added moves with the panel before it. */
  private Cell single(int index, List<ListMerger.Slot> panels) {
    ListMerger.Slot slot = panels.get(index);
    boolean isTheirs = slot.hasTheirs();
    PanelTree tree = isTheirs ? theirs : ours;
    PanelNode node = tree.panels().get(isTheirs ? slot.theirs() : slot.ours());
    Section section =
        section(node, tree, isTheirs ? ListMerger.Slot::theirs : ListMerger.Slot::ours);
    GridPos own = relative(node, tree);
    int distance = 0;
    int nearest = -1;
    for (Cell cell : cells) {
      ListMerger.Slot other = panels.get(cell.panel());
      int place = isTheirs ? other.theirs() : other.ours();
      boolean before = place >= 0 && place < (isTheirs ? slot.theirs() : slot.ours());
      if (before && place > nearest && cell.section().equals(section)) {
        nearest = place;
        distance = cell.position().y() - relative(tree.panels().get(place), tree).y();
      }
    }
    return new Cell(index, section, own, !isTheirs, isTheirs)
        .movedDown(Math.max(distance, -own.y()));
  }

  /** The index of a slot's row in one of the dashboards. */
  @FunctionalInterface
  private interface RowIndex {
    int of(ListMerger.Slot slot);
  }

  private Section section(PanelNode node, PanelTree tree, RowIndex index) {
    if (node.row().isEmpty()) {
      return new Section(-1, false);
    }
    int row = node.row().get();
    boolean collapsed = tree.rows().get(row).json().isTrue("collapsed");
    for (int above = row; above >= 0; above--) {
      for (int i = 0; i < rows.size(); i++) {
        if (index.of(rows.get(i)) == above) {
          return new Section(i, collapsed && !node.insideRow());
        }
      }
    }
    return new Section(-1, false);
  }

  private static GridPos relative(PanelNode node, PanelTree tree) {
    GridPos position = node.gridPos().orElse(NOWHERE);
    int top =
        node.row()
            .map(row -> tree.rows().get(row))
            .flatMap(PanelNode::gridPos)
            .map(p -> p.y() + 1)
            .orElse(0);
    return new GridPos(position.x(), position.y() - top, position.w(), position.h());
  }

  private static List<Cell> withoutOverlaps(List<Cell> section) {
    List<Cell> ordered = new ArrayList<>(section);
    ordered.sort(
        Comparator.comparingInt((Cell cell) -> cell.position().y())
            .thenComparingInt(cell -> cell.position().x()));
    if (section.stream().allMatch(Cell::isOurs) || section.stream().allMatch(Cell::isTheirs)) {
      return ordered;
    }
    List<Cell> placed = new ArrayList<>();
    for (Cell cell : ordered) {
      Cell free = cell;
      Optional<Cell> obstacle = overlapping(free, placed);
      while (obstacle.isPresent()) {
        GridPos other = obstacle.get().position();
        free = free.movedDown(other.y() + other.h() - free.position().y());
        obstacle = overlapping(free, placed);
      }
      placed.add(free);
    }
    return placed;
  }

  private static Optional<Cell> overlapping(Cell cell, List<Cell> placed) {
    return placed.stream().filter(p -> p.position().overlaps(cell.position())).findFirst();
  }
}

package io.panelwright.sourceedit;

import io.panelwright.dashboard.GridPos;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The grid of a dashboard in the browser: panels and rows move up as far as they can, and make room
 * for a panel that is resized, dragged or added.
 */
final class GrafanaGrid {

  private static final Comparator<Map.Entry<Long, GridPos>> READING =
      Comparator.comparingInt((Map.Entry<Long, GridPos> item) -> item.getValue().y())
          .thenComparingInt(item -> item.getValue().x());

  private final Map<Long, GridPos> items = new LinkedHashMap<>();

  /** Adds an item at its position. */
  void put(long id, GridPos position) {
    items.put(id, position);
  }

  GridPos position(long id) {
    return items.get(id);
  }

  Map<Long, GridPos> positions() {
    return items;
  }

  void remove(long id) {
    items.remove(id);
    compact();
  }

  void resize(long id, int width, int height) {
    GridPos old = items.get(id);
    items.put(id, new GridPos(Math.min(old.x(), GridPos.COLUMNS - width), old.y(), width, height));
    makeRoom(id);
    compact();
  }

  void drag(long id, int x, int y) {
    GridPos old = items.get(id);
    items.put(id, new GridPos(Math.min(x, GridPos.COLUMNS - old.w()), y, old.w(), old.h()));
    makeRoom(id);
    compact();
  }

  /** Moves what overlaps with an item below it, and so on. */
  private void makeRoom(long id) {
    GridPos fixed = items.get(id);
    for (Map.Entry<Long, GridPos> other : sorted()) {
      boolean overlaps = other.getKey() != id && items.get(other.getKey()).overlaps(fixed);
      if (overlaps) {
        GridPos old = other.getValue();
        items.put(other.getKey(), new GridPos(old.x(), fixed.y() + fixed.h(), old.w(), old.h()));
        makeRoom(other.getKey());
      }
    }
  }

  /** Moves all items up, the upper ones first. */
  void compact() {
    List<GridPos> placed = new ArrayList<>();
    for (Map.Entry<Long, GridPos> item : sorted()) {
      GridPos position = item.getValue();
      int y = position.y();
      while (y > 0 && isFree(placed, at(position, y - 1))) {
        y--;
      }
      while (!isFree(placed, at(position, y))) {
        y++;
      }
      placed.add(at(position, y));
      items.put(item.getKey(), at(position, y));
    }
  }

  private List<Map.Entry<Long, GridPos>> sorted() {
    List<Map.Entry<Long, GridPos>> sorted = new ArrayList<>();
    items.forEach((id, position) -> sorted.add(Map.entry(id, position)));
    sorted.sort(READING);
    return sorted;
  }

  private static GridPos at(GridPos position, int y) {
    return new GridPos(position.x(), y, position.w(), position.h());
  }

  private static boolean isFree(List<GridPos> placed, GridPos position) {
    return placed.stream().noneMatch(position::overlaps);
  }

  /** The ids of the panels of each row, without one panel. */
  static List<Set<Long>> membership(JsonObject dashboard, long except) {
    List<Set<Long>> membership = new ArrayList<>();
    for (PanelRow row : PanelRow.rows(dashboard)) {
      Set<Long> ids = new HashSet<>();
      row.panels().forEach(panel -> ids.add(PanelRow.id(panel)));
      ids.remove(except);
      membership.add(ids);
    }
    return membership;
  }
}

package io.panelwright.assembly;

import io.panelwright.dashboard.GridPos;
import io.panelwright.dsl.panel.PanelSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Flows panels from left to right in lines of 24 columns.
 *
 * <p>The height of a line is that of its highest panel; panels without an author's height are
 * stretched to it. A panel without room on the right is placed below lower panels of its line if it
 * fits, and otherwise starts the next line. Gaps are filled from left to right, so that a panel is
 * never left of an earlier one without being below it.
 */
public final class GridLayout {

  /**
   * The size of a panel before its placement.
   *
   * @param height the author's height
   * @param defaultHeight used if the author set none
   * @param fullWidth whether it fills a line of its own
   * @param position the author's position
   */
  public record Box(
      int width,
      Optional<Integer> height,
      int defaultHeight,
      boolean fullWidth,
      Optional<PanelSpec.GridPosition> position) {

    /** Returns the same box at this position. */
    Box at(PanelSpec.GridPosition position) {
      return new Box(width, height, defaultHeight, fullWidth, Optional.of(position));
    }

    int minHeight() {
      return height.orElse(defaultHeight);
    }
  }

  private final List<Box> boxes;
  private final GridPos[] places;
  private final int start;

  /** The y of the line's top. */
  private int y;

  /** The index of the line's first box. */
  private int first;

  /** The number of columns occupied at the top of the line, from the left. */
  private int right;

  /** The column of the last gap filled; gaps to its left stay empty. */
  private int gap;

  /** The occupied height of each column of the line. */
  private final int[] filled = new int[GridPos.COLUMNS];

  /** Whether the column's lowest panel is stretched to the line's end. */
  private final boolean[] closed = new boolean[GridPos.COLUMNS];

  private GridLayout(List<Box> boxes, int y) {
    this.boxes = boxes;
    this.places = new GridPos[boxes.size()];
    this.start = y;
    this.y = y;
  }

  /** Places the boxes in order, from {@code y} downwards. */
  public static List<GridPos> flow(List<Box> boxes, int y) {
    var grid = new GridLayout(boxes, y);
    for (int i = 0; i < boxes.size(); i++) {
      grid.add(i);
    }
    grid.closeLine(boxes.size());
    return List.of(grid.places);
  }

  /**
   * Finds the boxes that need an explicit position because they would flow elsewhere.
   *
   * @param places of all boxes, in order; with the boxes' heights
   */
  public static List<Boolean> needExplicitPosition(List<Box> boxes, List<GridPos> places, int y) {
    List<Box> all = new ArrayList<>(boxes);
    var grid = new GridLayout(all, y);
    List<Boolean> strays = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      GridPos position = places.get(i);
      grid.add(i);
      boolean stray = !grid.places[i].equals(position);
      if (stray) {
        all.set(i, all.get(i).at(new PanelSpec.GridPosition(position.x(), position.y() - y)));
        grid.add(i);
      }
      strays.add(stray);
    }
    return strays;
  }

  private void add(int index) {
    Box box = boxes.get(index);
    int width = box.fullWidth ? GridPos.COLUMNS : box.width;
    if (box.position.isPresent()) {
      int column = Math.min(box.position.get().column(), GridPos.COLUMNS - width);
      closeLine(index);
      y = start + box.position.get().line();
      put(index, column, width);
      right = column + width;
      return;
    }
    boolean afterAlone = index > first && boxes.get(index - 1).fullWidth;
    if (!box.fullWidth && !afterAlone) {
      if (right + width <= GridPos.COLUMNS) {
        put(index, right, width);
        right += width;
        return;
      }
      for (int x = gap; x + width <= right; x++) {
        if (fits(x, box)) {
          put(index, x, width);
          gap = x;
          return;
        }
      }
    }
    closeLine(index);
    put(index, 0, width);
    right = width;
  }

  /** Whether there is a place for the box below other panels of the line. */
  private boolean fits(int x, Box box) {
    for (int column = x; column < x + box.width; column++) {
      if (closed[column]) {
        return false;
      }
    }
    return top(x, box.width) + box.minHeight() <= height();
  }

  private int top(int x, int width) {
    int top = 0;
    for (int column = x; column < x + width; column++) {
      top = Math.max(top, filled[column]);
    }
    return top;
  }

  private int height() {
    return top(0, GridPos.COLUMNS);
  }

  private void put(int index, int x, int width) {
    Box box = boxes.get(index);
    int top = top(x, width);
    places[index] = new GridPos(x, y + top, width, box.minHeight());
    Arrays.fill(filled, x, x + width, top + box.minHeight());
    Arrays.fill(closed, x, x + width, box.height.isEmpty());
  }

  /** Ends the line before the box of this index. */
  private void closeLine(int end) {
    int bottom = y + height();
    for (int i = first; i < end; i++) {
      if (boxes.get(i).height.isEmpty()) {
        GridPos position = places[i];
        places[i] = new GridPos(position.x(), position.y(), position.w(), bottom - position.y());
      }
    }
    y = bottom;
    first = end;
    right = 0;
    gap = 0;
    Arrays.fill(filled, 0);
    Arrays.fill(closed, false);
  }
}

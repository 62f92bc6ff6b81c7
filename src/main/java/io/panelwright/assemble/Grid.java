package io.panelwright.assemble;

import io.panelwright.document.GridPos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Flows panels from left to right in lines of 24 columns.
 *
 * <p>A line is as high as its highest panel; a panel whose height nobody chose is stretched to it.
 * A panel for which there is no room to the right goes below a lower panel of its line, when it
 * fits there, and otherwise starts the next line. Gaps are filled from left to right, so that a
 * panel never stands left of an earlier one without being below it.
 */
final class Grid {

  /**
   * What is known of a panel before it has its place.
   *
   * @param height as the author chose it
   * @param usualHeight where the author chose none
   * @param alone whether it has a line of its own, of the full width
   */
  record Box(int width, Optional<Integer> height, int usualHeight, boolean alone) {

    int least() {
      return height.orElse(usualHeight);
    }
  }

  /** A column of a line: boxes below each other, by their index. */
  private static final class Column {
    final int x;
    final int width;
    final List<Integer> boxes = new ArrayList<>();
    int filled;
    boolean open = true;

    Column(int x, int width) {
      this.x = x;
      this.width = width;
    }
  }

  private final List<Box> boxes;
  private final GridPos[] places;
  private final List<Column> line = new ArrayList<>();
  private int y;

  /** Where the last gap was filled; those to its left stay as they are. */
  private int gapX;

  private Grid(List<Box> boxes, int y) {
    this.boxes = boxes;
    this.places = new GridPos[boxes.size()];
    this.y = y;
  }

  /** Places for these boxes, in their order, from this height downwards. */
  static List<GridPos> flow(List<Box> boxes, int y) {
    var grid = new Grid(boxes, y);
    for (int i = 0; i < boxes.size(); i++) {
      grid.add(i);
    }
    grid.closeLine();
    return List.of(grid.places);
  }

  private void add(int index) {
    Box box = boxes.get(index);
    if (box.alone) {
      closeLine();
      put(index, newColumn(GridPos.COLUMNS));
      closeLine();
      return;
    }
    if (right() + box.width <= GridPos.COLUMNS) {
      put(index, newColumn(box.width));
      return;
    }
    Optional<Column> gap = line.stream().filter(column -> hasRoom(column, box)).findFirst();
    if (gap.isPresent()) {
      put(index, gap.get());
      gapX = gap.get().x;
      return;
    }
    closeLine();
    put(index, newColumn(box.width));
  }

  private boolean hasRoom(Column column, Box box) {
    return column.open
        && column.x >= gapX
        && box.width <= column.width
        && column.filled + box.least() <= height();
  }

  private Column newColumn(int width) {
    Column column = new Column(right(), width);
    line.add(column);
    return column;
  }

  private void put(int index, Column column) {
    Box box = boxes.get(index);
    int width = box.alone ? GridPos.COLUMNS : box.width;
    places[index] = new GridPos(column.x, y + column.filled, width, box.least());
    column.boxes.add(index);
    column.filled += box.least();
    column.open = box.height.isPresent();
  }

  private int right() {
    return line.isEmpty() ? 0 : line.get(line.size() - 1).x + line.get(line.size() - 1).width;
  }

  private int height() {
    return line.stream().mapToInt(column -> column.filled).max().orElse(0);
  }

  private void closeLine() {
    int bottom = y + height();
    for (Column column : line) {
      if (!column.open) {
        int last = column.boxes.get(column.boxes.size() - 1);
        GridPos place = places[last];
        places[last] = new GridPos(place.x(), place.y(), place.w(), bottom - place.y());
      }
    }
    y = bottom;
    gapX = 0;
    line.clear();
  }
}

package io.panelwright.assemble;

import io.panelwright.document.GridPos;
import io.panelwright.dsl.PanelSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Flows panels from left to right in lines of 24 columns.
 *
 * <p>A line is as high as its highest panel; a panel whose height nobody chose is stretched to it.
 * A panel for which there is no room to the right goes below lower panels of its line, when it fits
 * there, and otherwise starts the next line. Gaps are filled from left to right, so that a panel
 * never stands left of an earlier one without being below it.
 */
public final class Grid {

  /**
   * What is known of a panel before it has its place.
   *
   * @param height as the author chose it
   * @param usualHeight where the author chose none
   * @param alone whether it has a line of its own, of the full width
   * @param spot where its author put it
   */
  public record Box(
      int width,
      Optional<Integer> height,
      int usualHeight,
      boolean alone,
      Optional<PanelSpec.Spot> spot) {

    /** The same box, put there. */
    Box at(PanelSpec.Spot place) {
      return new Box(width, height, usualHeight, alone, Optional.of(place));
    }

    int least() {
      return height.orElse(usualHeight);
    }
  }

  private final List<Box> boxes;
  private final GridPos[] places;
  private final int start;

  /** Where the line starts. */
  private int y;

  /** The first box of the line. */
  private int first;

  /** Columns of the line that are taken at its top, from the left. */
  private int right;

  /** Where the last gap was filled; those to its left stay as they are. */
  private int gap;

  /** How far down each column of the line is taken. */
  private final int[] filled = new int[GridPos.COLUMNS];

  /** Columns whose lowest panel will be stretched to the line's end. */
  private final boolean[] closed = new boolean[GridPos.COLUMNS];

  private Grid(List<Box> boxes, int y) {
    this.boxes = boxes;
    this.places = new GridPos[boxes.size()];
    this.start = y;
    this.y = y;
  }

  /** Places for these boxes, in their order, from this height downwards. */
  public static List<GridPos> flow(List<Box> boxes, int y) {
    var grid = new Grid(boxes, y);
    for (int i = 0; i < boxes.size(); i++) {
      grid.add(i);
    }
    grid.closeLine(boxes.size());
    return List.of(grid.places);
  }

  /**
   * Which of these boxes have to be put where they stand, since they would not flow there.
   *
   * @param places of all boxes, in their order; heights are those of the boxes
   */
  public static List<Boolean> strays(List<Box> boxes, List<GridPos> places, int y) {
    List<Box> all = new ArrayList<>(boxes);
    var grid = new Grid(all, y);
    List<Boolean> strays = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      GridPos place = places.get(i);
      grid.add(i);
      boolean stray = !grid.places[i].equals(place);
      if (stray) {
        all.set(i, all.get(i).at(new PanelSpec.Spot(place.x(), place.y() - y)));
        grid.add(i);
      }
      strays.add(stray);
    }
    return strays;
  }

  private void add(int index) {
    Box box = boxes.get(index);
    int width = box.alone ? GridPos.COLUMNS : box.width;
    if (box.spot.isPresent()) {
      int column = Math.min(box.spot.get().column(), GridPos.COLUMNS - width);
      closeLine(index);
      y = start + box.spot.get().line();
      put(index, column, width);
      right = column + width;
      return;
    }
    boolean afterAlone = index > first && boxes.get(index - 1).alone;
    if (!box.alone && !afterAlone) {
      if (right + width <= GridPos.COLUMNS) {
        put(index, right, width);
        right += width;
        return;
      }
      Optional<Integer> gap = gap(box);
      if (gap.isPresent()) {
        put(index, gap.get(), width);
        this.gap = gap.get();
        return;
      }
    }
    closeLine(index);
    put(index, 0, width);
    right = width;
  }

  /** The leftmost place below other panels of the line. */
  private Optional<Integer> gap(Box box) {
    return IntStream.rangeClosed(gap, right - box.width)
        .filter(x -> IntStream.range(x, x + box.width).noneMatch(column -> closed[column]))
        .filter(x -> top(x, box.width) + box.least() <= height())
        .boxed()
        .findFirst();
  }

  private int top(int x, int width) {
    return Arrays.stream(filled, x, x + width).max().orElse(0);
  }

  private int height() {
    return top(0, GridPos.COLUMNS);
  }

  private void put(int index, int x, int width) {
    Box box = boxes.get(index);
    int top = top(x, width);
    places[index] = new GridPos(x, y + top, width, box.least());
    Arrays.fill(filled, x, x + width, top + box.least());
    Arrays.fill(closed, x, x + width, box.height.isEmpty());
  }

  /** Ends the line before the box of this index. */
  private void closeLine(int end) {
    int bottom = y + height();
    for (int i = first; i < end; i++) {
      if (boxes.get(i).height.isEmpty()) {
        GridPos place = places[i];
        places[i] = new GridPos(place.x(), place.y(), place.w(), bottom - place.y());
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

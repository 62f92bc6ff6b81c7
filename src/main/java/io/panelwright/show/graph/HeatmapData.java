package io.panelwright.show.graph;

import io.panelwright.show.frame.DataField;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The cells of a heatmap.
 *
 * @param cells in the order of their x values
 * @param y how values become texts of the y axis
 * @param count the field whose display the cells have
 */
record HeatmapData(List<Cell> cells, YAxis y, DataField count) {

  HeatmapData {
    cells = List.copyOf(cells);
  }

  /** A cell between two values of each axis. */
  record Cell(double xMin, double xMax, double yMin, double yMax, double count) {}

  /**
   * The y axis.
   *
   * @param names the names of buckets, at their upper ends; empty for numbers
   * @param field the field of the values
   * @param logBase 2 or 10 for a logarithmic axis; 0 otherwise
   * @param min the lower end of the cells
   * @param max the upper end of the cells
   */
  record YAxis(List<Name> names, DataField field, int logBase, double min, double max) {

    YAxis {
      names = List.copyOf(names);
    }
  }

  /** The name of a bucket. */
  record Name(double position, String text) {}

  /** The number behind the name of a bucket: {@code +Inf} is infinite. */
  static OptionalDouble bound(String name) {
    String text = name.strip();
    if (text.equals("+Inf") || text.equals("Inf")) {
      return OptionalDouble.of(Double.POSITIVE_INFINITY);
    }
    if (text.equals("-Inf")) {
      return OptionalDouble.of(Double.NEGATIVE_INFINITY);
    }
    try {
      return OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}

package io.panelwright.show.graph;

import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.graph.HeatmapData.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A heatmap from a frame of cells: {@code meta.type} is {@code heatmap-cells}. */
final class HeatmapCells {

  private HeatmapCells() {}

  /** The first frame of cells. */
  static Optional<DataFrame> find(List<DataFrame> frames) {
    return frames.stream()
        .filter(frame -> frame.meta().string("type").orElse("").equals("heatmap-cells"))
        .findFirst();
  }

  /** The cells; empty if the frame lacks a field for x, y or the count. */
  static Optional<HeatmapData> of(DataFrame frame) {
    Optional<Bounds> x = bounds(frame, "x");
    Optional<Bounds> y = bounds(frame, "y");
    Optional<DataField> count = count(frame);
    if (x.isEmpty() || y.isEmpty() || count.isEmpty() || frame.length() == 0) {
      return Optional.empty();
    }
    List<Cell> cells = new ArrayList<>();
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < frame.length(); i++) {
      Cell cell =
          new Cell(
              x.get().min(i),
              x.get().max(i),
              y.get().min(i),
              y.get().max(i),
              count.get().values().number(i));
      boolean usable =
          PlotValues.isValue(cell.xMin())
              && PlotValues.isValue(cell.xMax())
              && PlotValues.isValue(cell.count())
              && !Double.isNaN(cell.yMin())
              && !Double.isNaN(cell.yMax());
      if (usable) {
        cells.add(cell);
        min = Math.min(min, cell.yMin());
        max = Math.max(max, finite(cell.yMax(), max));
        lowest = Math.min(lowest, cell.yMin() > 0 ? cell.yMin() : lowest);
      }
    }
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    boolean log = y.get().isSparse() && lowest != Double.POSITIVE_INFINITY;
    HeatmapData.YAxis axis =
        new HeatmapData.YAxis(List.of(), y.get().field(), log ? 2 : 0, log ? lowest : min, max);
    return Optional.of(new HeatmapData(cells, axis, count.get()));
  }

  private static double finite(double value, double fallback) {
    return Double.isInfinite(value) ? fallback : value;
  }

  private static Optional<DataField> count(DataFrame frame) {
    List<String> bounds = List.of("x", "xMin", "xMax", "y", "yMin", "yMax");
    return frame.fields().stream()
        .filter(field -> field.type() == FieldType.NUMBER)
        .filter(field -> !bounds.contains(field.name()))
        .findFirst();
  }

  /**
   * The ends of cells on one axis.
   *
   * @param size the distance of the other end if there is only one field
   */
  private record Bounds(Optional<DataField> from, Optional<DataField> to, double size) {

    double min(int row) {
      return from.map(f -> f.values().number(row))
          .orElseGet(() -> to.orElseThrow().values().number(row) - size);
    }

    double max(int row) {
      return to.map(f -> f.values().number(row))
          .orElseGet(() -> from.orElseThrow().values().number(row) + size);
    }

    DataField field() {
      return from.or(() -> to).orElseThrow();
    }

    boolean isSparse() {
      return from.isPresent() && to.isPresent();
    }
  }

  private static Optional<Bounds> bounds(DataFrame frame, String axis) {
    Optional<DataField> min = named(frame, axis + "Min");
    Optional<DataField> max = named(frame, axis + "Max");
    Optional<DataField> only = named(frame, axis);
    if (min.isEmpty() && max.isEmpty()) {
      min = only;
    }
    Optional<DataField> any = min.or(() -> max);
    return min.isEmpty() && max.isEmpty()
        ? Optional.empty()
        : Optional.of(new Bounds(min, max, any.map(HeatmapCells::step).orElse(1.0)));
  }

  /** The distance between the first two different values. */
  private static double step(DataField field) {
    double first = field.values().number(0);
    for (int i = 1; i < field.values().size(); i++) {
      if (field.values().number(i) != first) {
        return Math.abs(field.values().number(i) - first);
      }
    }
    return 1;
  }

  private static Optional<DataField> named(DataFrame frame, String name) {
    return frame.fields().stream().filter(field -> field.name().equals(name)).findFirst();
  }
}

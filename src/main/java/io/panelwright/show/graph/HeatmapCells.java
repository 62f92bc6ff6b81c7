package io.panelwright.show.graph;

import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.graph.HeatmapData.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

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
    for (int i = 0; i < frame.length(); i++) {
      Cell cell =
          new Cell(
              x.get().min(i),
              x.get().max(i),
              y.get().min(i),
              y.get().max(i),
              count.get().values().number(i));
      if (isUsable(cell)) {
        cells.add(cell);
      }
    }
    return cells.isEmpty()
        ? Optional.empty()
        : Optional.of(new HeatmapData(cells, axis(cells, y.get()), count.get()));
  }

  private static boolean isUsable(Cell cell) {
    return PlotValues.isValue(cell.xMin())
        && PlotValues.isValue(cell.xMax())
        && PlotValues.isValue(cell.count())
        && !Double.isNaN(cell.yMin())
        && !Double.isNaN(cell.yMax());
  }

  /** The axis; logarithmic if the cells have two ends each, as native histograms have them. */
  private static HeatmapData.YAxis axis(List<Cell> cells, Bounds y) {
    double[] ends =
        cells.stream()
            .flatMapToDouble(cell -> DoubleStream.of(cell.yMin(), cell.yMax()))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    double[] positive = DoubleStream.of(ends).filter(end -> end > 0).toArray();
    boolean log = y.isSparse() && positive.length > 0;
    double min = log ? positive[0] : ends.length > 0 ? ends[0] : 0;
    double max = ends.length > 0 ? ends[ends.length - 1] : 1;
    return new HeatmapData.YAxis(List.of(), y.field(), log ? 2 : 0, min, max);
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

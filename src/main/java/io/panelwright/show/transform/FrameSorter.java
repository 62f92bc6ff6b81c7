package io.panelwright.show.transform;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.CellArithmetic;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.IndexSorter;

/** Sorts the rows of a frame by one of its fields. */
final class FrameSorter {

  private FrameSorter() {}

  /** The frame sorted by a field; rows of equal values keep their order. */
  static DataFrame sort(DataFrame frame, DataField by, boolean descending) {
    int[] rows = IndexSorter.sort(Frames.length(frame), comparison(by, descending));
    return frame.withFields(
        frame.fields().stream()
            .map(field -> field.withValues(Frames.rows(field.values(), rows, Cell.UNDEFINED)))
            .toList());
  }

  private static IndexSorter.Comparison comparison(DataField by, boolean descending) {
    Column values = by.values();
    IndexSorter.Comparison ascending =
        switch (by.type()) {
          case NUMBER, TIME -> numbers(values);
          case STRING -> (a, b) -> compareTexts(cell(values, a), cell(values, b));
          case BOOLEAN -> (a, b) -> compareMissing(cell(values, a), cell(values, b));
          default -> (a, b) -> a - b;
        };
    return descending ? (a, b) -> ascending.compare(b, a) : ascending;
  }

  private static Cell cell(Column values, int row) {
    return row < values.size() ? values.get(row) : Cell.UNDEFINED;
  }

  /** Null counts as 0. */
  private static IndexSorter.Comparison numbers(Column values) {
    double[] numbers = new double[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      Cell cell = values.get(i);
      numbers[i] =
          cell instanceof NumberCell number
              ? number.value()
              : CellArithmetic.subtract(cell, Cell.of(0));
    }
    return (a, b) ->
        a < numbers.length && b < numbers.length ? numbers[a] - numbers[b] : Double.NaN;
  }

  private static double compareTexts(Cell a, Cell b) {
    return CellArithmetic.isTruthy(a) && CellArithmetic.isTruthy(b)
        ? NaturalOrder.PLAIN.compare(CellConverter.text(a), CellConverter.text(b))
        : compareMissing(a, b);
  }

  /** Values come before missing ones, empty texts and false. */
  private static double compareMissing(Cell a, Cell b) {
    return Boolean.compare(CellArithmetic.isTruthy(b), CellArithmetic.isTruthy(a));
  }
}

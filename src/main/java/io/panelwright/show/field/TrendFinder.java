package io.panelwright.show.field;

import io.panelwright.show.field.FieldDisplay.Trend;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.reduce.Reducers;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Finds the values behind a calculated value, and its place among them. */
final class TrendFinder {

  private TrendFinder() {}

  static Trend find(FieldPlace place, String reducer) {
    Column values = place.field().values();
    Optional<Column> times =
        place.frame().fields().stream()
            .filter(field -> field.type() == FieldType.TIME)
            .findFirst()
            .map(DataField::values);
    return new Trend(times, values, index(values, reducer), line(place.field(), reducer));
  }

  private static OptionalInt index(Column values, String reducer) {
    int size = values.size();
    int index =
        switch (reducer) {
          case "last" -> size - 1;
          case "first" -> 0;
          case "lastNotNull" -> firstValue(values, size - 1, -1);
          case "firstNotNull" -> firstValue(values, 0, 1);
          case "min" -> extreme(values, -1);
          case "max" -> extreme(values, 1);
          default -> -1;
        };
    return index < 0 || index >= size ? OptionalInt.empty() : OptionalInt.of(index);
  }

  private static int firstValue(Column values, int start, int step) {
    for (int row = start; row >= 0 && row < values.size(); row += step) {
      if (!Double.isNaN(number(values, row)) || isText(values, row)) {
        return row;
      }
    }
    return -1;
  }

  private static boolean isText(Column values, int row) {
    return !values.isMissing(row) && !(values.get(row) instanceof NumberCell);
  }

  /** The number in a row, also of a text such as {@code 12}. */
  private static double number(Column values, int row) {
    double number = values.number(row);
    return Double.isNaN(number) ? CellConverter.number(values.get(row)) : number;
  }

  private static int extreme(Column values, int sign) {
    int found = -1;
    double best = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < values.size(); row++) {
      double value = sign * number(values, row);
      if (value > best) {
        best = value;
        found = row;
      }
    }
    return found;
  }

  private static OptionalDouble line(DataField field, String reducer) {
    if (!reducer.equals("mean") && !reducer.equals("median")) {
      return OptionalDouble.empty();
    }
    Cell value = Reducers.reduce(reducer, field);
    return value.isMissing()
        ? OptionalDouble.empty()
        : OptionalDouble.of(CellConverter.number(value));
  }
}

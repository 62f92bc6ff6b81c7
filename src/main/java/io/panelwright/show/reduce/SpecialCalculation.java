package io.panelwright.show.reduce;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.ListCell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.CellArithmetic;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.FieldType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reducers with a calculation of their own. */
final class SpecialCalculation {

  private SpecialCalculation() {}

  /** The result; empty if the reducer is calculated with others in one pass. */
  static Optional<Cell> find(String id, DataField field, NullMode nulls) {
    Column values = field.values();
    return switch (id) {
      case "first" -> Optional.of(values.get(0));
      case "last" -> Optional.of(values.get(values.size() - 1));
      case "firstNotNull" -> Optional.of(firstNotNull(values));
      case "lastNotNull" -> Optional.of(lastNotNull(values));
      case "countAll" -> Optional.of(Cell.of(values.size()));
      case "allValues" -> Optional.of(new ListCell(values.cells()));
      case "uniqueValues" -> Optional.of(new ListCell(List.copyOf(distinct(values.cells()))));
      case "changeCount" -> Optional.of(Cell.of(changes(withoutNull(values, nulls))));
      case "distinctCount" -> Optional.of(Cell.of(distinct(withoutNull(values, nulls)).size()));
      case "variance" -> Optional.of(Cell.of(variance(field)));
      case "stdDev" -> Optional.of(Cell.of(Math.sqrt(variance(field))));
      case "median" -> Optional.of(median(values, nulls));
      default ->
          id.startsWith("p")
              ? Optional.of(percentile(values, Integer.parseInt(id.substring(1)) / 100.0, nulls))
              : Optional.empty();
    };
  }

  private static boolean hasValue(Column values, int row) {
    if (!Double.isNaN(values.number(row))) {
      return true;
    }
    return !values.isMissing(row) && !(values.get(row) instanceof NumberCell);
  }

  private static Cell firstNotNull(Column values) {
    for (int row = 0; row < values.size(); row++) {
      if (hasValue(values, row)) {
        return values.get(row);
      }
    }
    return Cell.NULL;
  }

  private static Cell lastNotNull(Column values) {
    for (int row = values.size() - 1; row >= 0; row--) {
      if (hasValue(values, row)) {
        return values.get(row);
      }
    }
    return Cell.NULL;
  }

  /** The values without {@code null}, or with zeros in their place; undefined values stay. */
  private static List<Cell> withoutNull(Column values, NullMode nulls) {
    List<Cell> kept = new ArrayList<>(values.size());
    for (Cell value : values.cells()) {
      if (!value.equals(Cell.NULL) || nulls == NullMode.NULL) {
        kept.add(value);
      } else if (nulls == NullMode.ZERO) {
        kept.add(Cell.of(0));
      }
    }
    return kept;
  }

  /** Zero and minus zero are one value, and NaN equals itself. */
  private static Set<Cell> distinct(List<Cell> values) {
    Set<Cell> distinct = new LinkedHashSet<>();
    values.forEach(value -> distinct.add(value.equals(Cell.of(-0.0)) ? Cell.of(0) : value));
    return distinct;
  }

  /** NaN differs from NaN. */
  private static int changes(List<Cell> values) {
    int changes = 0;
    for (int i = 1; i < values.size(); i++) {
      if (!isSame(values.get(i), values.get(i - 1))) {
        changes++;
      }
    }
    return changes;
  }

  private static boolean isSame(Cell a, Cell b) {
    return a instanceof NumberCell left && b instanceof NumberCell right
        ? left.value() == right.value()
        : a.equals(b);
  }

  /** The variance of the population, by Welford's method. */
  private static double variance(DataField field) {
    if (field.type() != FieldType.NUMBER && field.type() != FieldType.TIME) {
      return 0;
    }
    Column values = field.values();
    double squares = 0;
    double mean = 0;
    int count = 0;
    for (int row = 0; row < values.size(); row++) {
      if (!values.isMissing(row)) {
        double value = CellConverter.number(values.get(row));
        count++;
        double before = mean;
        mean += (value - before) / count;
        squares += (value - before) * (value - mean);
      }
    }
    return count == 0 ? 0 : squares / count;
  }

  private static Cell percentile(Column values, double share, NullMode nulls) {
    Optional<double[]> numbers = numbers(values);
    if (numbers.isPresent()) {
      double[] sorted = numbers.get();
      Arrays.sort(sorted);
      return Cell.of(sorted[(int) Math.round((sorted.length - 1) * share)]);
    }
    List<Cell> sorted = CellSorter.sort(withoutNull(values, nulls));
    return sorted.isEmpty()
        ? Cell.UNDEFINED
        : sorted.get((int) Math.round((sorted.size() - 1) * share));
  }

  /** The values if each is a number, which is the usual case. */
  private static Optional<double[]> numbers(Column values) {
    double[] numbers = new double[values.size()];
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = values.number(row);
      if (Double.isNaN(numbers[row])) {
        return Optional.empty();
      }
    }
    return Optional.of(numbers);
  }

  private static Cell median(Column values, NullMode nulls) {
    List<Cell> numbers = new ArrayList<>(values.size());
    for (Cell value : values.cells()) {
      if (!value.isMissing() || nulls == NullMode.NULL) {
        numbers.add(value);
      } else if (nulls == NullMode.ZERO) {
        numbers.add(Cell.of(0));
      }
    }
    if (numbers.isEmpty()) {
      return Cell.of(Double.NaN);
    }
    List<Cell> sorted = CellSorter.sort(numbers);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : CellArithmetic.half(CellArithmetic.add(sorted.get(middle - 1), sorted.get(middle)));
  }
}

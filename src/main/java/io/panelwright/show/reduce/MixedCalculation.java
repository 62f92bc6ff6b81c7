package io.panelwright.show.reduce;

import static io.panelwright.show.frame.CellArithmetic.isLess;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.CellArithmetic;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.FieldType;
import java.util.Map;

/** One pass over values of any type, with JavaScript's operators. */
final class MixedCalculation {

  private final StandardResults results = new StandardResults();
  private final boolean numeric;

  private boolean rising = true;
  private double step = Double.MAX_VALUE;
  private int numbers;

  private MixedCalculation(boolean numeric) {
    this.numeric = numeric;
    results.max = Cell.of(-Double.MAX_VALUE);
    results.min = Cell.of(Double.MAX_VALUE);
  }

  static Map<String, Cell> calculate(DataField field, NullMode nulls) {
    MixedCalculation calculation =
        new MixedCalculation(field.type() == FieldType.NUMBER || field.type() == FieldType.TIME);
    Column values = field.values();
    for (int row = 0; row < values.size(); row++) {
      Cell value = values.get(row);
      if (!value.isMissing()) {
        calculation.add(value);
      } else if (nulls == NullMode.ZERO) {
        calculation.add(Cell.of(0));
      } else if (nulls == NullMode.NULL) {
        calculation.results.count++;
      }
    }
    return calculation.finish(values);
  }

  private void add(Cell value) {
    results.count++;
    if (isNaN(value)) {
      return;
    }
    boolean first = results.firstNotNull.isMissing();
    if (first) {
      results.firstNotNull = value;
    }
    if (numeric) {
      addNumber(value, first);
    }
    results.allIsZero &= value instanceof NumberCell number && number.value() == 0;
    results.lastNotNull = value;
  }

  private static boolean isNaN(Cell value) {
    return value instanceof NumberCell number && Double.isNaN(number.value());
  }

  private void addNumber(Cell value, boolean first) {
    results.sum =
        CellArithmetic.add(results.sum, CellArithmetic.isTruthy(value) ? value : Cell.of(0));
    results.allIsNull = false;
    numbers++;
    if (!first) {
      addDifference(value);
    }
    if (isLess(results.max, value)) {
      results.max = value;
    }
    if (isLess(value, results.min)) {
      results.min = value;
    }
    if (isLess(value, results.logmin) && isLess(Cell.of(0), value)) {
      results.logmin = value;
    }
  }

  private void addDifference(Cell value) {
    double difference = CellArithmetic.subtract(value, results.lastNotNull);
    step = difference < step ? difference : step;
    if (isLess(value, results.lastNotNull)) {
      rising = false;
    } else {
      results.delta += rising ? difference : 0;
      rising = true;
    }
  }

  private Map<String, Cell> finish(Column values) {
    results.first = values.get(0);
    results.last = values.get(values.size() - 1);
    results.max = results.max.equals(Cell.of(-Double.MAX_VALUE)) ? Cell.NULL : results.max;
    results.min = results.min.equals(Cell.of(Double.MAX_VALUE)) ? Cell.NULL : results.min;
    results.step = step == Double.MAX_VALUE ? Cell.NULL : Cell.of(step);
    if (numbers > 0) {
      results.mean = Cell.of(CellConverter.number(results.sum) / numbers);
    }
    if (!results.max.isMissing() && !results.min.isMissing()) {
      results.range = Cell.of(CellArithmetic.subtract(results.max, results.min));
    }
    return results.byId();
  }
}

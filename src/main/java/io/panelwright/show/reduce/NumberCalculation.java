package io.panelwright.show.reduce;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.FieldType;
import java.util.Map;
import java.util.Optional;

/** One pass over numbers, without an object for each. */
final class NumberCalculation {

  private final StandardResults results = new StandardResults();

  private boolean found;
  private boolean rising = true;
  private double previous;
  private double sum;
  private double min = Double.MAX_VALUE;
  private double max = -Double.MAX_VALUE;
  private double logmin = Double.MAX_VALUE;
  private double step = Double.MAX_VALUE;
  private int numbers;

  private NumberCalculation() {}

  /** The results; empty if the field has values that are no numbers. */
  static Optional<Map<String, Cell>> calculate(DataField field, NullMode nulls) {
    if (field.type() != FieldType.NUMBER && field.type() != FieldType.TIME) {
      return Optional.empty();
    }
    NumberCalculation calculation = new NumberCalculation();
    Column values = field.values();
    for (int row = 0; row < values.size(); row++) {
      double value = values.number(row);
      if (!Double.isNaN(value)) {
        calculation.results.count++;
        calculation.add(value);
      } else if (values.isMissing(row)) {
        calculation.addMissing(nulls);
      } else if (values.get(row) instanceof NumberCell) {
        calculation.results.count++;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(calculation.finish(values));
  }

  private void addMissing(NullMode nulls) {
    if (nulls != NullMode.IGNORE) {
      results.count++;
    }
    if (nulls == NullMode.ZERO) {
      add(0);
    }
  }

  private void add(double value) {
    sum += value;
    numbers++;
    if (found) {
      addDifference(value);
    } else {
      results.firstNotNull = Cell.of(value);
      found = true;
    }
    max = value > max ? value : max;
    min = value < min ? value : min;
    logmin = value < logmin && value > 0 ? value : logmin;
    results.allIsZero &= value == 0;
    previous = value;
  }

  /** A fall is taken for the reset of a counter: the step after it does not count. */
  private void addDifference(double value) {
    double difference = value - previous;
    step = difference < step ? difference : step;
    if (previous > value) {
      rising = false;
    } else {
      results.delta += rising ? difference : 0;
      rising = true;
    }
  }

  private Map<String, Cell> finish(Column values) {
    results.first = values.get(0);
    results.last = values.get(values.size() - 1);
    results.allIsNull = numbers == 0;
    results.sum = Cell.of(sum);
    results.logmin = Cell.of(logmin);
    results.max = max == -Double.MAX_VALUE ? Cell.NULL : Cell.of(max);
    results.min = min == Double.MAX_VALUE ? Cell.NULL : Cell.of(min);
    results.step = step == Double.MAX_VALUE ? Cell.NULL : Cell.of(step);
    if (numbers > 0) {
      results.lastNotNull = Cell.of(previous);
      results.mean = Cell.of(sum / numbers);
    }
    if (!results.max.isMissing() && !results.min.isMissing()) {
      results.range = Cell.of(max - min);
    }
    return results.byId();
  }
}

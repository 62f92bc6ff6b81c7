package io.panelwright.show.transform;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.CellArithmetic;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.text.EcmaScriptNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** A function of a field's values. */
final class UnaryCalculation implements FieldCalculation {

  private final String operator;
  private final String fieldName;
  private final List<DataFrame> frames;
  private final FieldNaming naming;

  UnaryCalculation(TransformerOptions options, List<DataFrame> frames, FieldNaming naming) {
    this.operator = options.text("operator", "abs");
    this.fieldName = options.text("fieldName", "");
    this.frames = frames;
    this.naming = naming;
  }

  @Override
  public Optional<Column> calculate(DataFrame frame) {
    Optional<Column> values = Optional.empty();
    for (DataField field : frame.fields()) {
      boolean isNamed = naming.name(field, frame, frames).equals(fieldName);
      if (isNamed && field.type() == FieldType.NUMBER) {
        values = Optional.of(field.values());
      }
    }
    return values.filter(column -> column.size() > 0).flatMap(this::calculate);
  }

  private Optional<Column> calculate(Column values) {
    return function(values)
        .map(
            function -> {
              double[] results = new double[values.size()];
              for (int i = 0; i < results.length; i++) {
                double value = CellArithmetic.subtract(values.get(i), Cell.of(0));
                results[i] = function.applyAsDouble(value);
              }
              return Column.of(results);
            });
  }

  /** An unknown operator calculates nothing. */
  private Optional<DoubleUnaryOperator> function(Column values) {
    return switch (operator) {
      case "abs" -> Optional.of(Math::abs);
      case "exp" -> Optional.of(StrictMath::exp);
      case "ln" -> Optional.of(StrictMath::log);
      case "round" -> Optional.of(EcmaScriptNumber::round);
      case "floor" -> Optional.of(Math::floor);
      case "ceil" -> Optional.of(Math::ceil);
      case "percent" -> {
        double sum = finiteSum(values);
        double total = sum == 0 || Double.isNaN(sum) ? 1 : sum;
        yield Optional.of(value -> value / total);
      }
      default -> Optional.empty();
    };
  }

  private static double finiteSum(Column values) {
    double sum = 0;
    for (int i = 0; i < values.size(); i++) {
      boolean isFinite =
          values.get(i) instanceof NumberCell number && Double.isFinite(number.value());
      sum += isFinite ? values.number(i) : 0;
    }
    return sum;
  }
}

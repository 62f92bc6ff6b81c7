package io.panelwright.show.transform;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.CellArithmetic;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import java.util.List;
import java.util.Optional;

/** The sum or mean of a field's values so far. */
final class CumulativeCalculation implements FieldCalculation {

  private final TransformerOptions options;
  private final String reducer;
  private final List<DataFrame> frames;
  private final FieldNaming naming;

  CumulativeCalculation(TransformerOptions options, List<DataFrame> frames, FieldNaming naming) {
    this.options = options;
    this.frames = frames;
    this.naming = naming;
    this.reducer = options.text("reducer", "sum");
    if (!reducer.equals("sum") && !reducer.equals("mean")) {
      throw new TransformerException(
          "the reducer \"" + reducer + "\" is not possible here: use sum or mean");
    }
  }

  @Override
  public Optional<Column> calculate(DataFrame frame) {
    Optional<DataField> field =
        CalculateFieldTransformer.find(options.text("field"), frame, frames, naming);
    return field.map(source -> calculate(source.values(), Frames.length(frame)));
  }

  private Column calculate(Column values, int length) {
    double[] results = new double[length];
    double total = 0;
    for (int i = 0; i < length; i++) {
      Cell cell = Frames.cell(values, i);
      total += cell.isMissing() ? 0 : CellArithmetic.subtract(cell, Cell.of(0));
      results[i] = reducer.equals("sum") ? total : total / (i + 1);
    }
    return Column.of(results);
  }
}

package io.panelwright.show.transform;

import io.panelwright.json.Json;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What several transformers do with frames and fields. */
final class Frames {

  static final String VALUE = "Value";

  private Frames() {}

  /** The first time field. */
  static Optional<DataField> timeField(DataFrame frame) {
    return frame.fields().stream().filter(field -> field.type() == FieldType.TIME).findFirst();
  }

  /** A frame that a transformation makes of several: {@code merge-A-B}. */
  static DataFrame combined(String transformation, List<DataFrame> from, List<DataField> fields) {
    String queries =
        from.stream().map(frame -> frame.refId().orElse("")).collect(Collectors.joining("-"));
    return DataFrame.of(transformation + "-" + queries, fields);
  }

  /** The number of rows: that of the longest field. */
  static int length(DataFrame frame) {
    return frame.fields().stream().mapToInt(field -> field.values().size()).max().orElse(0);
  }

  /** A field of given rows of another; a row of -1 has no value. */
  static Column rows(Column values, int[] rows, Cell missing) {
    boolean areNumbers = true;
    for (int row : rows) {
      areNumbers = areNumbers && row >= 0 && isNumber(values, row);
    }
    if (areNumbers) {
      double[] numbers = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        numbers[i] = values.number(rows[i]);
      }
      return Column.of(numbers);
    }
    List<Cell> cells = new ArrayList<>(rows.length);
    for (int row : rows) {
      cells.add(row >= 0 && row < values.size() ? values.get(row) : missing);
    }
    return Column.of(cells);
  }

  /** The value of a row; {@link Cell#UNDEFINED} if the column is shorter than its frame. */
  static Cell cell(Column values, int row) {
    return row < values.size() ? values.get(row) : Cell.UNDEFINED;
  }

  /** A column; numbers are stored without a box each. */
  static Column column(List<Cell> cells) {
    double[] numbers = new double[cells.size()];
    for (int i = 0; i < numbers.length; i++) {
      if (!(cells.get(i) instanceof Cell.NumberCell number)) {
        return Column.of(cells);
      }
      numbers[i] = number.value();
    }
    return Column.of(numbers);
  }

  /**
   * Whether two values are identical: NaN is not, and arrays, objects and frames only with
   * themselves.
   */
  static boolean isSame(Cell a, Cell b) {
    if (a instanceof Cell.NumberCell left && b instanceof Cell.NumberCell right) {
      return left.value() == right.value();
    }
    boolean isObject =
        a instanceof Cell.JsonCell || a instanceof Cell.ListCell || a instanceof Cell.FramesCell;
    return isObject ? a == b : a.equals(b);
  }

  /** A value as the key of a map: the two zeros are one. */
  static Cell key(Cell cell) {
    return cell instanceof Cell.NumberCell number && number.value() == 0 ? Cell.of(0) : cell;
  }

  private static boolean isNumber(Column values, int row) {
    return row < values.size() && values.get(row) instanceof Cell.NumberCell;
  }

  /** A copy without display names that come from the field's former place. */
  static DataField withoutNames(DataField field, String... keys) {
    var config = field.config();
    for (String key : keys) {
      config = config.without(key);
    }
    return field.withConfig(config);
  }

  /** A field without labels and with a configuration. */
  static DataField field(String name, FieldType type, List<Cell> cells) {
    return DataField.of(name, type, column(cells)).withConfig(Json.object());
  }
}

package io.panelwright.show.frame;

import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell.BooleanCell;
import io.panelwright.show.frame.Cell.FramesCell;
import io.panelwright.show.frame.Cell.JsonCell;
import io.panelwright.show.frame.Cell.ListCell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.Cell.StringCell;

/**
 * JavaScript's operators for values of any type: strings are joined and compared as text, and
 * become numbers beside a number.
 */
public final class CellArithmetic {

  private CellArithmetic() {}

  /** {@code a + b}. */
  public static Cell add(Cell a, Cell b) {
    return isText(a) || isText(b)
        ? Cell.of(CellConverter.text(a) + CellConverter.text(b))
        : Cell.of(CellConverter.operand(a) + CellConverter.operand(b));
  }

  /** {@code a / 2}. */
  public static Cell half(Cell cell) {
    return Cell.of(CellConverter.operand(cell) / 2);
  }

  /** {@code a - b}. */
  public static double subtract(Cell a, Cell b) {
    return CellConverter.operand(a) - CellConverter.operand(b);
  }

  /** {@code a < b}. */
  public static boolean isLess(Cell a, Cell b) {
    return isText(a) && isText(b)
        ? CellConverter.text(a).compareTo(CellConverter.text(b)) < 0
        : CellConverter.operand(a) < CellConverter.operand(b);
  }

  /** {@code a <= b}. */
  public static boolean isLessOrEqual(Cell a, Cell b) {
    return isText(a) && isText(b)
        ? CellConverter.text(a).compareTo(CellConverter.text(b)) <= 0
        : CellConverter.operand(a) <= CellConverter.operand(b);
  }

  /** {@code a == b}: a number equals its text; all missing values are equal. */
  public static boolean isLooselyEqual(Cell a, Cell b) {
    if (a.isMissing() || b.isMissing()) {
      return a.isMissing() && b.isMissing();
    }
    if (isObject(a) && isObject(b)) {
      return a.equals(b);
    }
    return isText(a) && isText(b)
        ? CellConverter.text(a).equals(CellConverter.text(b))
        : CellConverter.operand(a) == CellConverter.operand(b);
  }

  /** {@code Boolean(a)}: false for missing values, 0, NaN and the empty string. */
  public static boolean isTruthy(Cell cell) {
    if (cell instanceof NumberCell number) {
      return number.value() != 0 && !Double.isNaN(number.value());
    }
    if (cell instanceof BooleanCell bool) {
      return bool.value();
    }
    return cell instanceof StringCell string ? !string.value().isEmpty() : !cell.isMissing();
  }

  /** Whether an operator uses the text of a value. */
  private static boolean isText(Cell cell) {
    return cell instanceof StringCell || isObject(cell);
  }

  private static boolean isObject(Cell cell) {
    return cell instanceof ListCell
        || cell instanceof FramesCell
        || cell instanceof JsonCell json
            && (json.value() instanceof JsonArray || json.value() instanceof JsonObject);
  }
}

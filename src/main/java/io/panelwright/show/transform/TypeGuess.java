package io.panelwright.show.transform;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.BooleanCell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.Cell.StringCell;
import io.panelwright.show.frame.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The type of a field that a transformation makes. */
final class TypeGuess {

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\s*(-?([0-9]*\\.?[0-9]+|[0-9]+\\.?[0-9]*)(e[-+]?[0-9]+)?|NAN)\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> BOOLEANS =
      Set.of("true", "TRUE", "True", "false", "FALSE", "False");

  private TypeGuess() {}

  /** The type of the first value; a field named like a time is one. Empty without a value. */
  static Optional<FieldType> of(String name, List<Cell> cells) {
    if (name.equalsIgnoreCase("date") || name.equalsIgnoreCase("time")) {
      return Optional.of(FieldType.TIME);
    }
    return cells.stream().filter(cell -> !cell.isMissing()).findFirst().map(TypeGuess::of);
  }

  private static FieldType of(Cell cell) {
    if (cell instanceof NumberCell) {
      return FieldType.NUMBER;
    }
    if (cell instanceof StringCell string) {
      return NUMBER.matcher(string.value()).matches()
          ? FieldType.NUMBER
          : BOOLEANS.contains(string.value()) ? FieldType.BOOLEAN : FieldType.STRING;
    }
    return cell instanceof BooleanCell ? FieldType.BOOLEAN : FieldType.OTHER;
  }
}

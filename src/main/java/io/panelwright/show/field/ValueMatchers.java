package io.panelwright.show.field;

import static io.panelwright.show.frame.CellArithmetic.isLess;
import static io.panelwright.show.frame.CellArithmetic.isLessOrEqual;
import static io.panelwright.show.frame.CellArithmetic.isLooselyEqual;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.Cell.StringCell;
import io.panelwright.show.frame.CellArithmetic;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.text.EcmaScriptRegex;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Grafana's value matchers: whether a transformation keeps a value. */
public final class ValueMatchers {

  private ValueMatchers() {}

  /**
   * A matcher as it is in a transformation.
   *
   * @param matcher {@code id} and {@code options}, whose texts have no variables left
   * @return empty if Grafana has no matcher with this id
   */
  public static Optional<Predicate<Cell>> of(JsonObject matcher) {
    JsonObject options = matcher.object("options");
    Cell value = options.get("value").map(Cell::of).orElse(Cell.UNDEFINED);
    return switch (matcher.string("id").orElse("")) {
      case "isNull" -> Optional.of(Cell::isMissing);
      case "isNotNull" -> Optional.of(cell -> !cell.isMissing());
      case "greater" -> Optional.of(cell -> isNumber(cell) && isLess(value, cell));
      case "greaterOrEqual" -> Optional.of(cell -> isNumber(cell) && isLessOrEqual(value, cell));
      case "lower" -> Optional.of(cell -> isNumber(cell) && isLess(cell, value));
      case "lowerOrEqual" -> Optional.of(cell -> isNumber(cell) && isLessOrEqual(cell, value));
      case "equal" -> Optional.of(cell -> isLooselyEqual(cell, value));
      case "notEqual" -> Optional.of(cell -> !isLooselyEqual(cell, value));
      case "substring" -> Optional.of(cell -> isSubstring(cell, value));
      case "notSubstring" -> Optional.of(cell -> isNotSubstring(cell, value));
      case "between" -> Optional.of(between(options));
      case "regex" -> Optional.of(regex(value));
      default -> Optional.empty();
    };
  }

  private static boolean isNumber(Cell cell) {
    return !Double.isNaN(CellArithmetic.subtract(cell, Cell.of(0)));
  }

  private static boolean isSubstring(Cell cell, Cell part) {
    return part.equals(Cell.of("")) || isText(cell) && isText(part) && contains(cell, part);
  }

  private static boolean isNotSubstring(Cell cell, Cell part) {
    return isText(cell) && isText(part) && !contains(cell, part);
  }

  private static boolean isText(Cell cell) {
    return cell instanceof StringCell string && !string.value().isEmpty();
  }

  private static boolean contains(Cell cell, Cell part) {
    return CellConverter.text(cell)
        .toLowerCase(Locale.ROOT)
        .contains(CellConverter.text(part).toLowerCase(Locale.ROOT));
  }

  private static Predicate<Cell> between(JsonObject options) {
    Cell from = limit(options, "from");
    Cell to = limit(options, "to");
    return cell -> isNumber(cell) && isLess(from, cell) && isLess(cell, to);
  }

  /** A limit that is no number counts by its leading whole number. */
  private static Cell limit(JsonObject options, String key) {
    Cell limit = options.get(key).map(Cell::of).orElse(Cell.UNDEFINED);
    if (limit instanceof NumberCell) {
      return limit;
    }
    double leading = CellConverter.leadingNumber(limit);
    return Cell.of(leading < 0 ? Math.ceil(leading) : Math.floor(leading));
  }

  private static Predicate<Cell> regex(Cell pattern) {
    Optional<EcmaScriptRegex> regex = EcmaScriptRegex.of(CellConverter.text(pattern), "");
    return cell ->
        !cell.isMissing() && regex.filter(r -> r.test(CellConverter.text(cell))).isPresent();
  }
}

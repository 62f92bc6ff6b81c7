package io.panelwright.show.frame;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonString;
import io.panelwright.show.frame.Cell.BooleanCell;
import io.panelwright.show.frame.Cell.FramesCell;
import io.panelwright.show.frame.Cell.JsonCell;
import io.panelwright.show.frame.Cell.ListCell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.Cell.StringCell;
import io.panelwright.text.EcmaScriptNumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Converts values of any type to numbers and texts as JavaScript does. */
public final class CellConverter {

  private static final String OBJECT = "[object Object]";

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

  private static final Pattern INFINITY = Pattern.compile("([+-]?)Infinity");

  private CellConverter() {}

  /**
   * The number in a value: 1 and 0 for booleans, the number that a string is; NaN for a missing
   * value, an empty string, and whatever is no number.
   */
  public static double number(Cell cell) {
    if (cell instanceof NumberCell number) {
      return number.value();
    }
    if (cell instanceof BooleanCell bool) {
      return bool.value() ? 1 : 0;
    }
    return cell instanceof StringCell string ? number(string.value()) : Double.NaN;
  }

  /**
   * The number that a text is, such as {@code " 12.5 "} and {@code 0x1F}; 0 for white space; NaN
   * for the empty text and whatever is no number.
   */
  public static double number(String text) {
    return text.isEmpty() ? Double.NaN : EcmaScriptNumber.parse(trim(text));
  }

  /**
   * The number at the start of a value, such as 12 for {@code 12px}; NaN without one. Booleans have
   * none.
   */
  public static double leadingNumber(Cell cell) {
    if (cell instanceof NumberCell number) {
      return number.value();
    }
    String text = trim(text(cell));
    Matcher infinity = INFINITY.matcher(text);
    if (infinity.lookingAt()) {
      return number(infinity.group());
    }
    Matcher decimal = DECIMAL.matcher(text);
    return decimal.lookingAt() ? Double.parseDouble(decimal.group()) : Double.NaN;
  }

  /** The value in arithmetic: as {@link #number(Cell)}, but 0 for null and for an empty text. */
  static double operand(Cell cell) {
    if (cell instanceof NumberCell number) {
      return number.value();
    }
    if (cell instanceof Cell.NullCell) {
      return 0;
    }
    if (cell instanceof BooleanCell || cell.equals(Cell.UNDEFINED)) {
      return number(cell);
    }
    return EcmaScriptNumber.parse(trim(text(cell)));
  }

  /** The text of a value; a missing one is {@code null} or {@code undefined}. */
  public static String text(Cell cell) {
    if (cell instanceof NumberCell number) {
      return text(number.value());
    }
    if (cell instanceof StringCell string) {
      return string.value();
    }
    if (cell instanceof BooleanCell bool) {
      return Boolean.toString(bool.value());
    }
    if (cell instanceof JsonCell json) {
      return text(json.value());
    }
    if (cell instanceof ListCell list) {
      return join(list.cells(), ",");
    }
    return cell instanceof FramesCell frames
        ? frames.frames().stream().map(frame -> OBJECT).collect(Collectors.joining(","))
        : cell instanceof Cell.NullCell ? "null" : "undefined";
  }

  /** The text of a number: the shortest that reads back, from 1e21 on with an exponent. */
  public static String text(double value) {
    return EcmaScriptNumber.print(value);
  }

  private static String text(Json json) {
    if (json instanceof JsonString string) {
      return string.value();
    }
    if (json instanceof JsonNumber number) {
      return text(number.toDouble());
    }
    if (json instanceof JsonArray array) {
      return array.items().stream()
          .map(item -> item instanceof JsonNull ? "" : text(item))
          .collect(Collectors.joining(","));
    }
    return json instanceof JsonBoolean bool
        ? Boolean.toString(bool.value())
        : json instanceof JsonNull ? "null" : OBJECT;
  }

  /** The items of an array with a separator, missing ones empty; empty if the value is none. */
  public static Optional<String> joined(Cell cell, String separator) {
    if (cell instanceof ListCell list) {
      return Optional.of(join(list.cells(), separator));
    }
    return cell instanceof JsonCell json && json.value() instanceof JsonArray array
        ? Optional.of(
            array.items().stream()
                .map(item -> item instanceof JsonNull ? "" : text(item))
                .collect(Collectors.joining(separator)))
        : Optional.empty();
  }

  private static String join(List<Cell> cells, String separator) {
    return cells.stream()
        .map(cell -> cell.isMissing() ? "" : text(cell))
        .collect(Collectors.joining(separator));
  }

  /** A text without JavaScript's white space at both ends. */
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || c == '\ufeff' || Character.isSpaceChar(c);
  }
}

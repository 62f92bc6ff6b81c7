package io.panelwright.show.transform;

import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.StringCell;
import io.panelwright.show.frame.CellArithmetic;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldState;
import io.panelwright.show.frame.FieldType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An operator between two fields, or a field and a number. */
final class BinaryCalculation implements FieldCalculation {

  private static final Set<String> OPERATORS = Set.of("+", "-", "*", "/");

  private final TransformerOptions options;
  private final TransformerOptions left;
  private final TransformerOptions right;
  private final String operator;
  private final List<DataFrame> frames;
  private final FieldNaming naming;

  BinaryCalculation(TransformerOptions options, List<DataFrame> frames, FieldNaming naming) {
    this.options = options;
    this.frames = frames;
    this.naming = naming;
    TransformerOptions binary = options.options("binary");
    Set<String> names =
        frames.stream()
            .flatMap(frame -> frame.fields().stream())
            .map(DataField::name)
            .collect(Collectors.toSet());
    this.left = side(binary, "left", names);
    this.right = side(binary, "right", names);
    this.operator = binary.text("operator", "+");
  }

  /** Whether the right side is a number, also as a text. */
  static boolean hasFixedRightSide(TransformerOptions options) {
    Cell right = options.options("binary").cell("right");
    Cell fixed =
        right instanceof StringCell
            ? right
            : options.options("binary").options("right").cell("fixed");
    return !Double.isNaN(CellArithmetic.subtract(fixed, Cell.of(0)));
  }

  /** A text is the name of a field, or a number that is no name. */
  private static TransformerOptions side(TransformerOptions binary, String key, Set<String> names) {
    Json side = binary.json().get(key).orElse(Json.of(""));
    if (side instanceof JsonObject object) {
      return new TransformerOptions(object);
    }
    String text = side instanceof JsonString string ? string.value() : "";
    boolean isNumber =
        !Double.isNaN(CellArithmetic.subtract(Cell.of(text), Cell.of(0))) && !names.contains(text);
    return new TransformerOptions(
        isNumber
            ? Json.object().with("fixed", text)
            : Json.object().with("matcher", matcher(text)));
  }

  private static JsonObject matcher(String name) {
    return Json.object().with("id", "byName").with("options", name);
  }

  private static String text(TransformerOptions side) {
    Cell name = side.options("matcher").cell("options");
    Cell text = name.isMissing() ? side.cell("fixed") : name;
    return text.isMissing() ? "" : CellConverter.text(text);
  }

  /** The name of the result; empty if a side is absent or contains a variable. */
  String name() {
    String from = text(left);
    String to = text(right);
    boolean isComplete = !from.isEmpty() && !to.isEmpty();
    boolean hasVariable = from.contains("$") || to.contains("$");
    return isComplete && !hasVariable ? from + " " + operator + " " + to : "";
  }

  @Override
  public Optional<Column> calculate(DataFrame frame) {
    Optional<Column> from = values(left, frame);
    Optional<Column> to = values(right, frame);
    return from.isPresent() && to.isPresent() && OPERATORS.contains(operator)
        ? Optional.of(calculate(from.get(), to.get()))
        : Optional.empty();
  }

  private Column calculate(Column from, Column to) {
    List<Cell> results = new ArrayList<>(from.size());
    for (int i = 0; i < from.size(); i++) {
      results.add(apply(from.get(i), Frames.cell(to, i)));
    }
    return Frames.column(results);
  }

  private Cell apply(Cell a, Cell b) {
    double x = CellArithmetic.subtract(a, Cell.of(0));
    double y = CellArithmetic.subtract(b, Cell.of(0));
    return switch (operator) {
      case "+" -> CellArithmetic.add(a, b);
      case "-" -> Cell.of(x - y);
      case "*" -> Cell.of(x * y);
      default -> Cell.of(x / y);
    };
  }

  /** The values of a field, booleans as numbers, or a number for each row. */
  private Optional<Column> values(TransformerOptions side, DataFrame frame) {
    TransformerOptions matcher = side.options("matcher");
    if (matcher.text("id", "").equals("byName")) {
      String name = matcher.json().string("options").orElse("");
      for (DataField field : frame.fields()) {
        if (naming.name(field, frame, frames).equals(name)) {
          return Optional.of(
              field.type() == FieldType.BOOLEAN ? numbers(field.values()) : field.values());
        }
      }
    }
    boolean isFixed = !side.cell("fixed").isMissing();
    double number = CellConverter.leadingNumber(isFixed ? side.cell("fixed") : nameOf(matcher));
    if (Double.isNaN(number)) {
      return Optional.empty();
    }
    double[] numbers = new double[Frames.length(frame)];
    Arrays.fill(numbers, number);
    return Optional.of(Column.of(numbers));
  }

  private static Cell nameOf(TransformerOptions matcher) {
    Cell name = matcher.cell("options");
    return name.isMissing() ? Cell.of("") : name;
  }

  private static Column numbers(Column booleans) {
    double[] numbers = new double[booleans.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = CellArithmetic.isTruthy(booleans.get(i)) ? 1 : 0;
    }
    return Column.of(numbers);
  }

  /** Whether the left side is all fields of a type. */
  boolean isForType() {
    return left.options("matcher").text("id", "").equals("byType");
  }

  /** A result for each field of the type, after the field. */
  List<DataFrame> calculateEach() {
    boolean replaces = options.isTruthy("replaceFields");
    List<DataFrame> calculated = new ArrayList<>();
    for (DataFrame frame : frames) {
      List<DataField> fields = fieldsWithResults(frame, replaces);
      boolean hasResults = fields.stream().anyMatch(field -> !frame.fields().contains(field));
      if (!replaces || hasResults) {
        calculated.add(frame.withFields(fields));
      }
    }
    return Collections.unmodifiableList(calculated);
  }

  private List<DataField> fieldsWithResults(DataFrame frame, boolean replaces) {
    Json type = left.options("matcher").json().get("options").orElse(JsonNull.NULL);
    Optional<DataField> time =
        options.isFalse("timeSeries") ? Optional.empty() : Frames.timeField(frame);
    List<DataField> fields = new ArrayList<>();
    time.ifPresent(fields::add);
    for (DataField field : frame.fields()) {
      boolean isFirst = time.isPresent() && time.get() == field;
      if (!replaces && !isFirst) {
        fields.add(field);
      }
      if (Json.of(field.type().id()).equals(type) && OPERATORS.contains(operator)) {
        values(right, frame).ifPresent(to -> fields.add(result(field, to)));
      }
    }
    return fields;
  }

  private DataField result(DataField field, Column to) {
    return new DataField(
        field.name() + " " + operator + " " + text(right),
        field.type(),
        field.labels(),
        field.config(),
        calculate(field.values(), to),
        FieldState.NONE);
  }
}

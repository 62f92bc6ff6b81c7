package io.panelwright.show.transform;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.reduce.Reducers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code calculateField}: a field that is calculated from others, row by row. */
final class CalculateFieldTransformer implements FrameTransformer {

  private static final String REDUCE_ROW = "reduceRow";

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    String mode = options.text("mode", REDUCE_ROW);
    boolean asTimeSeries = !options.isFalse("timeSeries");
    boolean isFixed = mode.equals("binary") && BinaryCalculation.hasFixedRightSide(options);
    List<DataFrame> input =
        asTimeSeries && !isFixed ? EnsureColumnsTransformer.joined(frames, naming) : frames;
    FieldNaming names = input == frames ? naming : new FieldNaming();
    if (mode.equals("index")) {
      return input.stream().map(frame -> withIndex(frame, options)).toList();
    }
    if (mode.equals("binary")) {
      var binary = new BinaryCalculation(options, input, names);
      return binary.isForType()
          ? binary.calculateEach()
          : withResults(input, binary, binary.name(), options, names);
    }
    return calculation(mode, options, input, names)
        .map(calculation -> withResults(input, calculation, name(mode, options), options, names))
        .orElse(input);
  }

  /** An unknown mode calculates nothing. */
  private static Optional<FieldCalculation> calculation(
      String mode, TransformerOptions options, List<DataFrame> frames, FieldNaming naming) {
    return switch (mode) {
      case REDUCE_ROW -> Optional.of(new RowCalculation(options.options("reduce"), frames, naming));
      case "cumulativeFunctions" ->
          Optional.of(new CumulativeCalculation(options.options("cumulative"), frames, naming));
      case "windowFunctions" ->
          Optional.of(new WindowCalculation(options.options("window"), frames, naming));
      case "unary" -> Optional.of(new UnaryCalculation(options.options("unary"), frames, naming));
      default -> Optional.empty();
    };
  }

  private static List<DataFrame> withResults(
      List<DataFrame> frames,
      FieldCalculation calculation,
      String name,
      TransformerOptions options,
      FieldNaming naming) {
    boolean replaces = options.isTruthy("replaceFields");
    Optional<String> alias = options.text("alias");
    JsonObject config =
        alias.map(text -> Json.object().with("displayName", text)).orElse(Json.object());
    List<DataFrame> calculated = new ArrayList<>();
    for (DataFrame frame : frames) {
      Optional<Column> values = calculation.calculate(frame);
      if (values.isPresent()) {
        DataField field =
            DataField.of(alias.orElse(name), FieldType.NUMBER, values.get()).withConfig(config);
        List<DataField> fields = new ArrayList<>();
        if (!replaces) {
          fields.addAll(frame.fields());
        } else if (!options.isFalse("timeSeries")) {
          Frames.timeField(frame).ifPresent(fields::add);
        }
        fields.add(field);
        calculated.add(naming.withFields(frame, fields));
      } else if (!replaces) {
        calculated.add(naming.withFields(frame, frame.fields()));
      }
    }
    return calculated;
  }

  private static String name(String mode, TransformerOptions options) {
    return switch (mode) {
      case REDUCE_ROW -> reducerName(options);
      case "cumulativeFunctions" -> {
        boolean hasOptions = options.json().has("cumulative");
        TransformerOptions cumulative = options.options("cumulative");
        yield "cumulative "
            + cumulative.text("reducer", hasOptions ? "sum" : "")
            + inParentheses(cumulative.text("field", ""));
      }
      case "windowFunctions" -> {
        boolean hasOptions = options.json().has("window");
        TransformerOptions window = options.options("window");
        yield window.text("windowAlignment", hasOptions ? "trailing" : "")
            + " moving "
            + window.text("reducer", hasOptions ? "mean" : "")
            + inParentheses(window.text("field", ""));
      }
      default -> {
        boolean hasOptions = options.json().has("unary");
        TransformerOptions unary = options.options("unary");
        yield unary.text("operator", hasOptions ? "abs" : "")
            + inParentheses(unary.text("fieldName", ""));
      }
    };
  }

  private static String reducerName(TransformerOptions options) {
    String reducer = options.options("reduce").text("reducer", "sum");
    boolean isUnknown = options.json().has("reduce") && Reducers.find(reducer).isEmpty();
    return isUnknown ? "math" : Reducers.name(reducer);
  }

  private static String inParentheses(String field) {
    return field.isEmpty() ? "" : "(" + field + ")";
  }

  /** The number of each row, from 0, or its share of all rows. */
  private static DataFrame withIndex(DataFrame frame, TransformerOptions options) {
    int length = Frames.length(frame);
    boolean asShare = options.options("index").isTruthy("asPercentile");
    double[] numbers = new double[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = asShare ? (double) i / length : i;
    }
    JsonObject config = asShare ? Json.object().with("unit", "percentunit") : Json.object();
    String name = options.json().string("alias").orElse("Row");
    DataField field = DataField.of(name, FieldType.NUMBER, Column.of(numbers)).withConfig(config);
    List<DataField> fields = new ArrayList<>();
    if (!options.isTruthy("replaceFields")) {
      fields.addAll(frame.fields());
    }
    fields.add(field);
    return frame.withFields(fields);
  }

  /** The first field that a name selects, or the first field of numbers without a name. */
  static Optional<DataField> find(
      Optional<String> name, DataFrame frame, List<DataFrame> frames, FieldNaming naming) {
    FieldSelector selector =
        name.map(text -> FieldSelector.byName(text, naming)).orElseGet(FieldSelector::numeric);
    return frame.fields().stream()
        .filter(field -> selector.selects(field, frame, frames))
        .findFirst();
  }
}

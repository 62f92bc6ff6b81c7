package io.panelwright.show.field;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.FieldLabels;
import io.panelwright.show.frame.FieldNames;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.value.DisplayProcessor;
import io.panelwright.show.value.DisplayValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables that belong to a field and its values: {@code ${__field.labels.job}}, {@code
 * ${__series.name}}, {@code ${__value.text}}, {@code ${__data.fields[0]}}, {@code ${__calc}} and
 * the old {@code ${__cell_0}}. A variable that has no value here stays as it is.
 */
final class FieldVariables {

  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\$\\{(__(?:field|series|value|data|calc|cell_[0-9]+))((?:[.\\[][^}:]*)?)(?::([^}]*))?\\}"
              + "|\\[\\[(__calc|__cell_[0-9]+)\\]\\]"
              + "|\\$(__calc|__cell_[0-9]+)\\b");

  private static final Pattern STEP =
      Pattern.compile("\\.([^.\\[]+)|\\[\"([^\"]*)\"\\]|\\['([^']*)'\\]|\\[([^\\]]*)\\]");

  private final FieldPlace place;
  private final OptionalInt row;
  private final Optional<DisplayValue> calculated;
  private final Optional<String> calculation;
  private final Function<DataField, DisplayProcessor> processors;

  private FieldVariables(
      FieldPlace place,
      OptionalInt row,
      Optional<DisplayValue> calculated,
      Optional<String> calculation,
      Function<DataField, DisplayProcessor> processors) {
    this.place = place;
    this.row = row;
    this.calculated = calculated;
    this.calculation = calculation;
    this.processors = processors;
  }

  /** The variables of a field without regard to its values. */
  static FieldVariables of(FieldPlace place, ValueSettings settings) {
    return new FieldVariables(
        place, OptionalInt.empty(), Optional.empty(), Optional.empty(), settings::processor);
  }

  /** With those of one row. */
  FieldVariables withRow(int row) {
    return new FieldVariables(place, OptionalInt.of(row), calculated, calculation, processors);
  }

  /** With those of a calculated value. */
  FieldVariables withCalculation(String reducer, Optional<DisplayValue> value) {
    return new FieldVariables(place, row, value, Optional.of(reducer), processors);
  }

  /** The text with the variables replaced. */
  String interpolate(String text) {
    return interpolate(text, UnaryOperator.identity());
  }

  /**
   * The text with the variables replaced.
   *
   * @param defaultFormat changes values that have no format of their own
   */
  String interpolate(String text, UnaryOperator<String> defaultFormat) {
    if (!text.contains("__")) {
      return text;
    }
    return VARIABLE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(replace(match.group(), defaultFormat)));
  }

  private String replace(String variable, UnaryOperator<String> defaultFormat) {
    Matcher match = VARIABLE.matcher(variable);
    match.matches();
    String name = first(match, 1, 4, 5);
    Optional<String> value = value(name, steps(first(match, 2)));
    String format = first(match, 3);
    return value
        .map(text -> format.isEmpty() ? defaultFormat.apply(text) : TextFormat.apply(format, text))
        .orElse(variable);
  }

  private static String first(Matcher match, int... groups) {
    for (int group : groups) {
      if (match.group(group) != null) {
        return match.group(group);
      }
    }
    return "";
  }

  private static List<String> steps(String path) {
    return STEP.matcher(path)
        .results()
        .map(
            step -> {
              for (int group = 1; group < 4; group++) {
                if (step.group(group) != null) {
                  return step.group(group);
                }
              }
              return step.group(4);
            })
        .toList();
  }

  private Optional<String> value(String name, List<String> path) {
    return switch (name) {
      case "__field" -> field(path);
      case "__series" ->
          path.equals(List.of("name"))
              ? Optional.of(FieldNames.frameName(place.frame(), place.frameIndex()))
              : Optional.empty();
      case "__value" -> valueOfRow(path);
      case "__data" ->
          path.size() > 1 && path.get(0).equals("fields")
              ? cell(path.get(1), path.subList(2, path.size()))
              : Optional.empty();
      case "__calc" -> calculation;
      default -> cell(name.substring("__cell_".length()), path);
    };
  }

  private Optional<String> field(List<String> path) {
    Map<String, String> labels = place.field().labels().orElse(Map.of());
    return switch (path.isEmpty() ? "" : path.get(0)) {
      case "name" -> Optional.of(place.field().name());
      case "displayName" -> Optional.of(place.displayName());
      case "labels" ->
          Optional.of(
              path.size() == 1
                  ? FieldLabels.formatWithoutBraces(labels)
                  : path.get(1).equals("__values")
                      ? String.join(", ", new TreeMap<>(labels).values())
                      : labels.getOrDefault(path.get(1), ""));
      case "formattedLabels" -> Optional.of(FieldLabels.formatWithoutBraces(labels));
      default -> Optional.empty();
    };
  }

  private Optional<String> valueOfRow(List<String> path) {
    String property = path.isEmpty() ? "" : path.get(0);
    if (row.isEmpty()) {
      return calculated.flatMap(value -> calculatedProperty(value, property));
    }
    int index = row.getAsInt();
    if (property.equals("time")) {
      return place.frame().fields().stream()
          .filter(field -> field.type() == FieldType.TIME)
          .findFirst()
          .map(field -> rawText(field.values().get(index)));
    }
    return property(place.field(), index, property);
  }

  private static Optional<String> calculatedProperty(DisplayValue value, String property) {
    return switch (property) {
      case "numeric", "raw" -> Optional.of(CellConverter.text(value.numeric()));
      case "text", "" -> Optional.of(value.text());
      default -> Optional.empty();
    };
  }

  private Optional<String> cell(String name, List<String> path) {
    if (row.isEmpty()) {
      return Optional.empty();
    }
    return find(name)
        .flatMap(field -> property(field, row.getAsInt(), path.isEmpty() ? "" : path.get(0)));
  }

  /** A field by name, index, display name or the label {@code name}, in this order. */
  private Optional<DataField> find(String name) {
    List<DataField> fields = place.frame().fields();
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .or(() -> byIndex(fields, name))
        .or(
            () ->
                fields.stream()
                    .filter(field -> field.config().string("displayName").equals(Optional.of(name)))
                    .findFirst())
        .or(
            () ->
                fields.stream()
                    .filter(field -> name.equals(field.labels().orElse(Map.of()).get("name")))
                    .findFirst());
  }

  private static Optional<DataField> byIndex(List<DataField> fields, String name) {
    double index = CellConverter.number(name);
    return index == Math.rint(index) && index >= 0 && index < fields.size()
        ? Optional.of(fields.get((int) index))
        : Optional.empty();
  }

  private Optional<String> property(DataField field, int index, String property) {
    if (index >= field.values().size()) {
      return Optional.empty();
    }
    Cell value = field.values().get(index);
    return switch (property) {
      case "raw" -> Optional.of(rawText(value));
      case "numeric" ->
          Optional.of(CellConverter.text(processors.apply(field).display(value).numeric()));
      case "text", "" -> Optional.of(processors.apply(field).display(value).text());
      default -> Optional.empty();
    };
  }

  private static String rawText(Cell value) {
    return value.isMissing() ? "" : CellConverter.text(value);
  }
}

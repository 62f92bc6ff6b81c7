package io.panelwright.show.transform;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.StringCell;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** {@code formatString}: changes the case of texts, trims or cuts them. */
final class FormatStringTransformer implements FrameTransformer {

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    FieldSelector selector = FieldSelector.byName(options.text("stringField", ""), naming);
    Optional<UnaryOperator<String>> format = format(options);
    List<DataFrame> formatted = new ArrayList<>();
    for (DataFrame frame : frames) {
      List<DataField> fields = new ArrayList<>();
      for (DataField field : frame.fields()) {
        boolean isSelected = selector.selects(field, frame, frames);
        DataField named = naming.withName(field);
        fields.add(isSelected ? formatted(named, format) : named);
      }
      formatted.add(frame.withFields(fields));
    }
    return formatted;
  }

  private static DataField formatted(DataField field, Optional<UnaryOperator<String>> format) {
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : field.values().cells()) {
      cells.add(cell.isMissing() || format.isEmpty() ? missing(cell) : text(cell, format.get()));
    }
    return new DataField(
        field.name(),
        FieldType.STRING,
        field.labels(),
        field.config(),
        Frames.column(cells),
        field.state());
  }

  private static Cell missing(Cell cell) {
    return cell.equals(Cell.NULL) ? cell : Cell.UNDEFINED;
  }

  private static Cell text(Cell cell, UnaryOperator<String> format) {
    if (cell instanceof StringCell string) {
      return Cell.of(format.apply(string.value()));
    }
    throw new TransformerException(
        "the value "
            + CellConverter.text(cell)
            + " is no text: select a field of type string, or convert it before");
  }

  /** Empty for an unknown format, which makes all values undefined. */
  private static Optional<UnaryOperator<String>> format(TransformerOptions options) {
    return switch (options.json().string("outputFormat").orElse("Upper Case")) {
      case "Upper Case" -> Optional.of(text -> text.toUpperCase(Locale.ROOT));
      case "Lower Case" -> Optional.of(text -> text.toLowerCase(Locale.ROOT));
      case "Sentence Case" -> Optional.of(text -> withFirst(text, true));
      case "Title Case" -> Optional.of(text -> capitalized(text, " "));
      case "Pascal Case" -> Optional.of(text -> capitalized(text, ""));
      case "Camel Case" -> Optional.of(text -> withFirst(capitalized(text, ""), false));
      case "Snake Case" -> Optional.of(text -> text.toLowerCase(Locale.ROOT).replace(' ', '_'));
      case "Kebab Case" -> Optional.of(text -> text.toLowerCase(Locale.ROOT).replace(' ', '-'));
      case "Trim" -> Optional.of(CellConverter::trim);
      case "Substring" -> Optional.of(text -> substring(text, options));
      default -> Optional.empty();
    };
  }

  private static String withFirst(String text, boolean upper) {
    if (text.isEmpty()) {
      return text;
    }
    String first = text.substring(0, 1);
    return (upper ? first.toUpperCase(Locale.ROOT) : first.toLowerCase(Locale.ROOT))
        + text.substring(1);
  }

  private static String capitalized(String text, String separator) {
    return Arrays.stream(text.split(" ", -1))
        .map(word -> withFirst(word.toLowerCase(Locale.ROOT), true))
        .collect(Collectors.joining(separator));
  }

  /** Ends in the wrong order are swapped, ends outside of the text are moved to it. */
  private static String substring(String text, TransformerOptions options) {
    int start = index(options, "substringStart", 0, text);
    int end = index(options, "substringEnd", text.length(), text);
    return text.substring(Math.min(start, end), Math.max(start, end));
  }

  private static int index(TransformerOptions options, String key, int absent, String text) {
    if (options.cell(key).equals(Cell.UNDEFINED)) {
      return absent;
    }
    double index = CellConverter.number(options.cell(key));
    return (int) Math.max(0, Math.min(Double.isNaN(index) ? 0 : index, text.length()));
  }
}

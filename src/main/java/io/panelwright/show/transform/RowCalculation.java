package io.panelwright.show.transform;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.reduce.Reducers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A reducer of the values of a row. */
final class RowCalculation implements FieldCalculation {

  private final String reducer;
  private final JsonObject config;
  private final FieldSelector selector;
  private final List<DataFrame> frames;

  RowCalculation(TransformerOptions options, List<DataFrame> frames, FieldNaming naming) {
    this.frames = frames;
    this.reducer = options.text("reducer", "sum");
    if (Reducers.find(reducer).isEmpty()) {
      throw new TransformerException("the reducer \"" + reducer + "\" is unknown: use sum or mean");
    }
    String nulls = options.text("nullValueMode", "");
    boolean isMode = nulls.equals("connected") || nulls.equals("null as zero");
    this.config = Json.object().with("nullValueMode", isMode ? nulls : "null");
    this.selector =
        options.hasItems("include")
            ? FieldSelector.byNames(Set.copyOf(options.strings("include")), naming)
            : FieldSelector.numeric();
  }

  /** The result of a row without values, which differs from that of a field without values. */
  private Cell withoutValues() {
    return switch (reducer) {
      case "sum", "count", "countAll", "changeCount", "distinctCount" -> Cell.of(0);
      case "delta", "diffperc", "variance", "stdDev" -> Cell.of(0);
      case "logmin" -> Cell.of(Double.MAX_VALUE);
      case "median" -> Cell.of(Double.NaN);
      case "allIsNull" -> Cell.of(true);
      case "allIsZero" -> Cell.of(false);
      case "allValues", "uniqueValues" -> new Cell.ListCell(List.of());
      case "min", "max", "mean", "range", "step", "diff", "firstNotNull", "lastNotNull" ->
          Cell.NULL;
      default -> Cell.UNDEFINED;
    };
  }

  @Override
  public Optional<Column> calculate(DataFrame frame) {
    List<Column> columns =
        frame.fields().stream()
            .filter(field -> selector.selects(field, frame, frames))
            .map(DataField::values)
            .toList();
    List<Cell> results = new ArrayList<>();
    for (int row = 0; row < Frames.length(frame); row++) {
      List<Cell> cells = new ArrayList<>(columns.size());
      for (Column column : columns) {
        cells.add(Frames.cell(column, row));
      }
      DataField values =
          DataField.of("", FieldType.NUMBER, Frames.column(cells)).withConfig(config);
      results.add(
          columns.isEmpty() ? withoutValues() : Reducers.reduceWithoutAlias(reducer, values));
    }
    return Optional.of(Frames.column(results));
  }
}

package io.panelwright.show.transform;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.CellArithmetic;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldState;
import io.panelwright.show.frame.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code seriesToRows}: one table of all series with their names in a column, latest first. */
final class SeriesToRowsTransformer implements FrameTransformer {

  private static final int MAX_COMPARED_TIMES = 100;

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    if (frames.isEmpty()) {
      return frames;
    }
    List<DataFrame> series = frames.stream().filter(frame -> Frames.length(frame) > 0).toList();
    if (!series.stream().allMatch(SeriesToRowsTransformer::isTimeSeries)) {
      return series;
    }
    List<Cell> times = new ArrayList<>();
    List<Cell> names = new ArrayList<>();
    List<Cell> values = new ArrayList<>();
    for (DataFrame frame : series) {
      int time = timeIndex(frame);
      Column timeColumn = frame.fields().get(time).values();
      Column valueColumn = frame.fields().get(time == 0 ? 1 : 0).values();
      Cell name = Cell.of(nameOf(frame, naming));
      for (int row = 0; row < Frames.length(frame); row++) {
        times.add(Frames.cell(timeColumn, row));
        names.add(name);
        values.add(Frames.cell(valueColumn, row));
      }
    }
    DataFrame table = Frames.combined("seriesToRows", series, fields(series, times, names, values));
    return List.of(
        table.fields().isEmpty() ? table : FrameSorter.sort(table, table.fields().get(0), true));
  }

  /** The frame's name, or the names of its values. */
  private static String nameOf(DataFrame frame, FieldNaming naming) {
    return frame
        .name()
        .filter(name -> !name.isEmpty())
        .orElseGet(
            () ->
                frame.fields().stream()
                    .filter(field -> field.type() != FieldType.TIME)
                    .map(field -> naming.name(field, frame))
                    .collect(Collectors.joining(", ")));
  }

  /** The value comes first if the first field of the first frame is no time. */
  private static List<DataField> fields(
      List<DataFrame> series, List<Cell> times, List<Cell> names, List<Cell> values) {
    List<DataField> fields = new ArrayList<>();
    if (series.isEmpty()) {
      return fields;
    }
    List<DataField> first = series.get(0).fields();
    DataField value =
        first.stream().filter(field -> field.type() != FieldType.TIME).findFirst().orElseThrow();
    fields.add(copy(Frames.timeField(series.get(0)).orElseThrow(), "Time", times));
    fields.add(Frames.field("Metric", FieldType.STRING, names));
    fields.add(
        first.get(0) == value ? 0 : 2,
        copy(value, Frames.VALUE, RowParser.parse(value.type(), values)));
    return fields;
  }

  private static DataField copy(DataField field, String name, List<Cell> cells) {
    DataField copy =
        new DataField(
            name,
            field.type(),
            Optional.empty(),
            field.config(),
            Frames.column(cells),
            FieldState.NONE);
    return Frames.withoutNames(copy, "displayName", "displayNameFromDS");
  }

  /** The last time field. */
  private static int timeIndex(DataFrame frame) {
    int index = 0;
    for (int i = 0; i < frame.fields().size(); i++) {
      index = frame.fields().get(i).type() == FieldType.TIME ? i : index;
    }
    return index;
  }

  private static boolean isTimeSeries(DataFrame frame) {
    return frame.fields().size() > 1
        && frame.fields().stream().anyMatch(field -> field.type() == FieldType.NUMBER)
        && frame.fields().stream().anyMatch(SeriesToRowsTransformer::isAscendingTime);
  }

  private static boolean isAscendingTime(DataField field) {
    if (field.type() != FieldType.TIME) {
      return false;
    }
    Cell greatest = Cell.NULL;
    for (int i = 0; i < Math.min(field.values().size(), MAX_COMPARED_TIMES); i++) {
      Cell time = field.values().get(i);
      boolean isLater =
          greatest.equals(Cell.NULL)
              || !time.equals(Cell.NULL) && CellArithmetic.isLess(greatest, time);
      if (!isLater) {
        return false;
      }
      greatest = time;
    }
    return true;
  }
}

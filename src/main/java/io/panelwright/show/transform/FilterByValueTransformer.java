package io.panelwright.show.transform;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** {@code filterByValue}: keeps or removes the rows that fulfill any or all conditions. */
final class FilterByValueTransformer implements FrameTransformer {

  /** A condition on the values of a field; without a field it is never fulfilled. */
  private record RowCondition(Optional<Column> values, Predicate<Cell> condition) {

    boolean matches(int row) {
      return values.map(column -> condition.test(Frames.cell(column, row))).orElse(false);
    }
  }

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    List<TransformerOptions> filters = options.list("filters");
    if (filters.isEmpty()) {
      return frames;
    }
    boolean includes = options.text("type", "include").equals("include");
    boolean all = options.text("match", "any").equals("all");
    List<DataFrame> filtered = new ArrayList<>();
    for (DataFrame frame : frames) {
      List<RowCondition> conditions = conditions(filters, frame, frames, naming);
      int[] rows =
          IntStream.range(0, Frames.length(frame))
              .filter(row -> matches(conditions, all, row) == includes)
              .toArray();
      filtered.add(
          frame.withFields(frame.fields().stream().map(field -> rows(field, rows)).toList()));
    }
    return filtered;
  }

  private static DataField rows(DataField field, int[] rows) {
    return field
        .withValues(Frames.rows(field.values(), rows, Cell.UNDEFINED))
        .withState(FieldState.NONE);
  }

  private static List<RowCondition> conditions(
      List<TransformerOptions> filters,
      DataFrame frame,
      List<DataFrame> frames,
      FieldNaming naming) {
    Map<String, Column> byName = new LinkedHashMap<>();
    frame.fields().forEach(field -> byName.put(naming.name(field, frame, frames), field.values()));
    List<RowCondition> conditions = new ArrayList<>();
    for (TransformerOptions filter : filters) {
      Optional<Column> values = Optional.ofNullable(byName.get(filter.text("fieldName", "")));
      conditions.add(
          new RowCondition(
              values,
              values.isEmpty() ? value -> false : Matchers.ofValues(filter.options("config"))));
    }
    return conditions;
  }

  private static boolean matches(List<RowCondition> conditions, boolean all, int row) {
    return all
        ? conditions.stream().allMatch(condition -> condition.matches(row))
        : conditions.stream().anyMatch(condition -> condition.matches(row));
  }
}

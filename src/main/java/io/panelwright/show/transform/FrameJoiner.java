package io.panelwright.show.transform;

import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins frames by a field. */
final class FrameJoiner {

  /** What an outer join does with nulls. */
  enum Nulls {
    /** They are missing like values of other rows. */
    REMOVE,
    /** They stay. */
    RETAIN,
    /** They stay, and missing rows beside them become null too. */
    EXPAND
  }

  /** The join field and the other fields of a frame. */
  record Table(Column keys, List<Column> values, List<Nulls> nulls) {}

  private final List<DataFrame> frames;
  private final FieldSelector by;
  private final String mode;
  private final List<Table> tables = new ArrayList<>();
  private final List<DataField> fields = new ArrayList<>();

  /**
   * A join.
   *
   * @param mode {@code outer}, {@code inner} or {@code outerTabular}
   */
  FrameJoiner(List<DataFrame> frames, FieldSelector by, String mode) {
    this.frames = frames;
    this.by = by;
    this.mode = mode;
  }

  /** The joined frame. Frames without the field are left out; an inner join is empty then. */
  DataFrame join() {
    frames.forEach(this::add);
    boolean isInner = mode.equals("inner");
    List<Column> columns;
    if (isInner && tables.size() < frames.size()) {
      columns = fields.stream().map(field -> Column.of(new double[0])).toList();
    } else if (tables.isEmpty()) {
      columns = List.of();
    } else if (isInner || mode.equals("outerTabular")) {
      columns = TabularJoin.join(tables, !isInner);
    } else {
      columns = OuterJoin.join(tables);
    }
    List<DataField> joined = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      joined.add(fields.get(i).withValues(columns.get(i)));
    }
    return Frames.combined("joinByField", frames, joined);
  }

  private void add(DataFrame frame) {
    Optional<DataField> key =
        frame.fields().stream().filter(field -> by.selects(field, frame, frames)).findFirst();
    if (key.isEmpty()) {
      return;
    }
    if (fields.isEmpty()) {
      fields.add(key.get());
    }
    List<Column> values = new ArrayList<>();
    List<Nulls> nulls = new ArrayList<>();
    for (DataField field : frame.fields()) {
      if (field != key.get()) {
        values.add(field.values());
        nulls.add(nulls(field));
        fields.add(withFrameName(field, frame).withState(FieldState.NONE));
      }
    }
    tables.add(new Table(key.get().values(), values, nulls));
  }

  private static Nulls nulls(DataField field) {
    var spanNulls = field.config().object("custom").get("spanNulls").orElse(JsonNull.NULL);
    if (spanNulls.equals(JsonBoolean.TRUE)) {
      return Nulls.REMOVE;
    }
    return spanNulls instanceof JsonNumber number && number.toDouble() == -1
        ? Nulls.RETAIN
        : Nulls.EXPAND;
  }

  /** The frame's name becomes the name of a field {@code Value}, else the label {@code name}. */
  private static DataField withFrameName(DataField field, DataFrame frame) {
    Map<String, String> labels = new LinkedHashMap<>(field.labels().orElse(Map.of()));
    String frameName = frame.name().orElse("");
    boolean isValue = field.name().equals(Frames.VALUE);
    if (!frameName.isEmpty() && !isValue) {
      labels.putIfAbsent("name", frameName);
    }
    return new DataField(
        !frameName.isEmpty() && isValue ? frameName : field.name(),
        field.type(),
        Optional.of(labels),
        field.config(),
        field.values(),
        field.state());
  }
}

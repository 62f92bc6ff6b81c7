package io.panelwright.show.graph;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldNames;
import io.panelwright.show.frame.FieldState;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.time.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the series of frames: fields of numbers and booleans, in frames that have an x field. */
final class GraphFrames {

  private final FieldNames names;
  private final List<GraphFrame> results = new ArrayList<>();
  private int seriesIndex;

  private GraphFrames(List<DataFrame> frames) {
    this.names = FieldNames.of(frames);
  }

  /** The series over time; frames without a time or a value field are left out. */
  static List<GraphFrame> overTime(List<DataFrame> frames, TimeSpan range) {
    var found = new GraphFrames(frames);
    for (DataFrame frame : frames) {
      first(frame, FieldType.TIME).ifPresent(time -> found.add(frame, time, range));
    }
    return List.copyOf(found.results);
  }

  /** The series over time as they are, for cells whose width is the distance of two points. */
  static List<GraphFrame> withoutGaps(List<DataFrame> frames) {
    var found = new GraphFrames(frames);
    for (DataFrame frame : frames) {
      Optional<DataField> time = first(frame, FieldType.TIME);
      List<GraphField> fields =
          time.isPresent() ? found.fields(frame, time.get()) : List.<GraphField>of();
      if (!fields.isEmpty()) {
        found.results.add(GraphFrame.sorted(PlotValues.of(time.get().values()), fields));
      }
    }
    return List.copyOf(found.results);
  }

  /** The series of a frame over a field of numbers, which is no series itself. */
  static GraphFrame over(DataField x, DataFrame frame, List<DataFrame> frames) {
    var found = new GraphFrames(frames);
    return new GraphFrame(PlotValues.of(x.values()), found.fields(frame, x));
  }

  static Optional<DataField> first(DataFrame frame, FieldType type) {
    return frame.fields().stream().filter(field -> field.type() == type).findFirst();
  }

  private void add(DataFrame frame, DataField time, TimeSpan range) {
    List<GraphField> fields = fields(frame, time);
    if (!fields.isEmpty()) {
      GraphFrame sorted = GraphFrame.sorted(PlotValues.of(time.values()), fields);
      results.add(
          GapInsertion.apply(sorted, FieldSettings.number(time.config(), "interval"), range));
    }
  }

  private List<GraphField> fields(DataFrame frame, DataField x) {
    List<GraphField> fields = new ArrayList<>();
    for (DataField field : frame.fields()) {
      if (field != x) {
        series(field, frame).ifPresent(fields::add);
      }
    }
    return fields;
  }

  private Optional<GraphField> series(DataField field, DataFrame frame) {
    String name = names.name(field, frame);
    return switch (field.type()) {
      case NUMBER, ENUM ->
          Optional.of(
              GraphField.of(indexed(field, seriesIndex++), name, PlotValues.of(field.values())));
      case BOOLEAN ->
          Optional.of(
              GraphField.of(
                  indexed(field.withConfig(ofBoolean(field.config())), seriesIndex++),
                  name,
                  PlotValues.ofBooleans(field.values())));
      case TIME, STRING, TRACE, GEO, OTHER, FRAME, NESTED_FRAMES -> Optional.empty();
    };
  }

  /** A copy with an index of Grafana's palette. */
  static DataField indexed(DataField field, int index) {
    FieldState state = field.state();
    return field.withState(new FieldState(state.displayName(), Optional.of(index), state.range()));
  }

  /** Booleans are drawn as steps between 0 and 1. */
  private static JsonObject ofBoolean(JsonObject config) {
    JsonObject custom = config.object("custom");
    boolean before = custom.string("lineInterpolation").orElse("").equals("stepBefore");
    JsonObject changed =
        config
            .with("min", 0)
            .with("max", 1)
            .with("custom", custom.with("lineInterpolation", before ? "stepBefore" : "stepAfter"));
    boolean hasUnit = config.string("unit").orElse("").startsWith("bool");
    return hasUnit ? changed : changed.with("unit", Json.of("bool"));
  }
}

package io.panelwright.show.transform;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldState;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.reduce.Reducers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code reduce}: calculations of each field, as a table or instead of the field's values. */
final class ReduceTransformer implements FrameTransformer {

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    List<String> ids =
        options.json().has("reducers") ? options.strings("reducers") : List.of("max");
    if (ids.isEmpty()) {
      return frames;
    }
    List<Reducers.Info> reducers =
        ids.stream().map(Reducers::find).flatMap(Optional::stream).toList();
    FieldSelector selector = selector(options, naming);
    if (isInPlace(options)) {
      return inPlace(frames, reducers, selector);
    }
    boolean withLabels = options.isTruthy("labelsToFields");
    return new ReducedTable(frames, reducers, withLabels, selector, naming).table();
  }

  private static boolean isInPlace(TransformerOptions options) {
    return options.text("mode", "").equals("reduceFields");
  }

  private static FieldSelector selector(TransformerOptions options, FieldNaming naming) {
    if (options.isTruthy("fields")) {
      return FieldSelector.of(options.options("fields"), naming);
    }
    boolean withTime = isInPlace(options) && options.isTruthy("includeTimeField");
    return (field, frame, all) -> withTime || field.type() != FieldType.TIME;
  }

  private static List<DataFrame> inPlace(
      List<DataFrame> frames, List<Reducers.Info> reducers, FieldSelector selector) {
    List<DataFrame> reduced = new ArrayList<>();
    for (DataFrame frame : frames) {
      List<DataField> fields = new ArrayList<>();
      for (DataField field : frame.fields()) {
        if (selector.selects(field, frame, frames)) {
          fields.addAll(reduce(field, reducers));
        }
      }
      if (!fields.isEmpty()) {
        reduced.add(frame.withFields(fields));
      }
    }
    return reduced;
  }

  /** A field for each reducer, with a label if there are several. */
  private static List<DataField> reduce(DataField field, List<Reducers.Info> reducers) {
    Map<String, Cell> results =
        Reducers.reduceAll(reducers.stream().map(Reducers.Info::id).toList(), field);
    List<DataField> fields = new ArrayList<>();
    for (Reducers.Info reducer : reducers) {
      Map<String, String> labels = new LinkedHashMap<>(field.labels().orElse(Map.of()));
      if (reducers.size() > 1) {
        labels.put("reducer", reducer.name());
      }
      fields.add(
          new DataField(
              field.name(),
              type(reducer.id(), field),
              Optional.of(labels),
              field.config(),
              Frames.column(List.of(results.get(reducer.id()))),
              FieldState.NONE));
    }
    return fields;
  }

  private static FieldType type(String reducer, DataField field) {
    return switch (reducer) {
      case "allValues", "uniqueValues" -> FieldType.OTHER;
      case "first", "firstNotNull", "last", "lastNotNull" -> field.type();
      default -> FieldType.NUMBER;
    };
  }
}

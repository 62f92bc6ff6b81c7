package io.panelwright.show.transform;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code labelsToFields}: labels as columns of each frame, or as rows of a frame each. */
final class LabelsToFieldsTransformer implements FrameTransformer {

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    if (options.text("mode", "").equals("rows")) {
      return rows(frames, options, naming);
    }
    return frames.stream().map(frame -> columns(frame, options)).toList();
  }

  private static DataFrame columns(DataFrame frame, TransformerOptions options) {
    Set<String> kept = new LinkedHashSet<>(options.strings("keepLabels"));
    String valueLabel = options.text("valueLabel", "");
    List<DataField> fields = new ArrayList<>();
    Map<String, Set<String>> values = new LinkedHashMap<>();
    for (DataField field : frame.fields()) {
      Map<String, String> labels = field.labels().orElse(Map.of());
      boolean renames = labels.containsKey(valueLabel) && isKept(kept, valueLabel);
      fields.add(
          field.labels().isEmpty()
              ? field
              : withoutLabels(field, renames ? labels.get(valueLabel) : field.name()));
      labels.forEach(
          (label, value) -> {
            if (isKept(kept, label) && !label.equals(valueLabel)) {
              values.computeIfAbsent(label, key -> new LinkedHashSet<>()).add(value);
            }
          });
    }
    int length = Frames.length(frame);
    for (String label : PropertyOrder.sorted(values.keySet())) {
      for (String value : values.get(label)) {
        List<Cell> cells = Collections.nCopies(length, Cell.of(value));
        fields.add(Frames.field(label, FieldType.STRING, cells));
      }
    }
    return frame.withFields(fields);
  }

  private static boolean isKept(Set<String> kept, String label) {
    return kept.isEmpty() || kept.contains(label);
  }

  private static DataField withoutLabels(DataField field, String name) {
    DataField copy =
        new DataField(
            name, field.type(), Optional.empty(), field.config(), field.values(), field.state());
    return Frames.withoutNames(copy, "displayName", "displayNameFromDS");
  }

  private static List<DataFrame> rows(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    boolean keepsSome = options.isTruthy("keepLabels");
    List<DataFrame> tables = new ArrayList<>();
    for (DataFrame frame : frames) {
      for (DataField field : frame.fields()) {
        Map<String, String> labels = field.labels().orElse(Map.of());
        List<String> keys =
            keepsSome ? options.strings("keepLabels") : PropertyOrder.sorted(labels.keySet());
        if (field.labels().isPresent() && !keys.isEmpty()) {
          tables.add(table(frame, naming.name(field, frame, frames), keys, labels));
        }
      }
    }
    return tables;
  }

  private static DataFrame table(
      DataFrame frame, String name, List<String> keys, Map<String, String> labels) {
    List<Cell> keyCells = keys.stream().map(Cell::of).toList();
    List<Cell> values =
        keys.stream()
            .map(key -> Optional.ofNullable(labels.get(key)).map(Cell::of).orElse(Cell.UNDEFINED))
            .toList();
    return new DataFrame(
        Optional.of(name),
        frame.refId(),
        frame.meta(),
        List.of(
            Frames.field("label", FieldType.STRING, keyCells),
            Frames.field("value", FieldType.STRING, values)));
  }
}

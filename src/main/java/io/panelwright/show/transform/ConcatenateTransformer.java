package io.panelwright.show.transform;

import io.panelwright.json.Json;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** {@code concatenate}: the fields of all frames side by side; short fields are filled up. */
final class ConcatenateTransformer implements FrameTransformer {

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    if (frames.size() < 2) {
      return frames;
    }
    String mode = options.text("frameNameMode", "field");
    String label = options.json().string("frameNameLabel").orElse("frame");
    int length = frames.stream().mapToInt(Frames::length).max().orElse(0);
    int[] rows = IntStream.range(0, length).toArray();
    List<DataField> fields = new ArrayList<>();
    for (DataFrame frame : frames) {
      for (DataField field : frame.fields()) {
        DataField named = withFrameName(field, frame.name().orElse(""), mode, label);
        boolean isFull = field.values().size() == length;
        fields.add(
            isFull ? named : named.withValues(Frames.rows(field.values(), rows, Cell.UNDEFINED)));
      }
    }
    return List.of(new DataFrame(Optional.empty(), Optional.empty(), Json.object(), fields));
  }

  private static DataField withFrameName(
      DataField field, String frameName, String mode, String label) {
    String name = field.name();
    Optional<Map<String, String>> labels = field.labels();
    if (!frameName.isEmpty() && mode.equals("label")) {
      Map<String, String> changed = new LinkedHashMap<>(labels.orElse(Map.of()));
      changed.put(label, frameName);
      labels = Optional.of(changed);
    } else if (!frameName.isEmpty() && !mode.equals("drop")) {
      name =
          name.isEmpty() || name.equals(Frames.VALUE) ? frameName : frameName + " \u00b7 " + name;
    }
    return new DataField(
        name, field.type(), labels, field.config(), field.values(), FieldState.NONE);
  }
}

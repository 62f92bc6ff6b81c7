package io.panelwright.show.transform;

import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code order}: sorts the fields of each frame, by hand or by names and labels. */
final class OrderTransformer implements FrameTransformer {

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    naming.rememberAll(frames);
    boolean byHand = options.text("orderByMode", "manual").equals("manual");
    List<DataFrame> ordered = new ArrayList<>();
    for (DataFrame frame : frames) {
      List<DataField> fields = new ArrayList<>(frame.fields());
      fields.sort(
          byHand
              ? byIndex(options.json().object("indexByName"), frame, frames, naming)
              : byKeys(options.list("orderBy"), frame, frames, naming));
      ordered.add(naming.withFields(frame, fields));
    }
    return ordered;
  }

  /** Fields without an index come last, in their order. */
  private static Comparator<DataField> byIndex(
      JsonObject indexes, DataFrame frame, List<DataFrame> frames, FieldNaming naming) {
    return Comparator.comparingDouble(
        field -> {
          String name = naming.name(field, frame, frames);
          double index =
              indexes.get(name).orElse(JsonNull.NULL) instanceof JsonNumber number
                  ? number.toDouble()
                  : Double.NaN;
          return index == Math.rint(index) ? index + 0.0 : Double.MAX_VALUE;
        });
  }

  /** The first time field comes first. */
  private static Comparator<DataField> byKeys(
      List<TransformerOptions> keys, DataFrame frame, List<DataFrame> frames, FieldNaming naming) {
    Optional<DataField> time = Frames.timeField(frame);
    Comparator<DataField> comparator =
        Comparator.comparing(field -> time.isPresent() && field == time.get() ? 0 : 1);
    for (TransformerOptions key : keys) {
      Comparator<DataField> byKey =
          Comparator.comparing(
              field -> keyOf(field, key, frame, frames, naming), NaturalOrder.NUMERIC);
      comparator = comparator.thenComparing(key.isTruthy("desc") ? byKey.reversed() : byKey);
    }
    return comparator;
  }

  private static String keyOf(
      DataField field,
      TransformerOptions key,
      DataFrame frame,
      List<DataFrame> frames,
      FieldNaming naming) {
    return key.text("type", "").equals("name")
        ? naming.name(field, frame, frames)
        : field.labels().orElse(Map.of()).getOrDefault(key.text("name", ""), "");
  }
}

package io.panelwright.show.graph;

import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldNames;
import io.panelwright.show.frame.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A frame that is a histogram already, such as the result of the transformation {@code histogram}.
 *
 * @param counts the fields of counts
 */
record HistogramFrame(HistogramBuckets buckets, List<GraphField> counts) {

  /** The histogram in a frame: fields of lower and upper ends, and counts. */
  static Optional<HistogramFrame> find(DataFrame frame) {
    Optional<DataField> min = named(frame, "BucketMin", "xMin");
    Optional<DataField> max = named(frame, "BucketMax", "xMax");
    if (min.isEmpty() || max.isEmpty() || frame.length() == 0) {
      return Optional.empty();
    }
    FieldNames names = FieldNames.of(frame);
    List<GraphField> counts = new ArrayList<>();
    for (DataField field : frame.fields()) {
      if (field != min.get() && field != max.get() && field.type() == FieldType.NUMBER) {
        counts.add(
            GraphField.of(
                GraphFrames.indexed(field, counts.size()),
                names.name(field, frame),
                PlotValues.of(field.values())));
      }
    }
    double[] starts = PlotValues.of(min.get().values());
    double size = max.get().values().number(0) - starts[0];
    boolean regular = size > 0 && PlotValues.isValue(size);
    return counts.isEmpty() || !regular
        ? Optional.empty()
        : Optional.of(
            new HistogramFrame(
                new HistogramBuckets(
                    starts, size, counts.stream().map(GraphField::values).toList()),
                counts));
  }

  private static Optional<DataField> named(DataFrame frame, String... names) {
    return frame.fields().stream()
        .filter(field -> List.of(names).contains(field.name()))
        .filter(field -> field.type() == FieldType.NUMBER)
        .findFirst();
  }
}

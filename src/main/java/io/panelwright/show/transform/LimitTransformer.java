package io.panelwright.show.transform;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import java.util.List;
import java.util.stream.IntStream;

/** {@code limit}: keeps the first rows, or the last ones with a negative limit. */
final class LimitTransformer implements FrameTransformer {

  private static final double DEFAULT_LIMIT = 10;

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    double limit = options.number("limitField", DEFAULT_LIMIT);
    return frames.stream()
        .map(frame -> Frames.length(frame) > limit ? limited(frame, (int) limit) : frame)
        .toList();
  }

  private static DataFrame limited(DataFrame frame, int limit) {
    return frame.withFields(frame.fields().stream().map(field -> limited(field, limit)).toList());
  }

  /** The rows from the limit to the end; a start before the first row is counted from the end. */
  private static DataField limited(DataField field, int limit) {
    Column values = field.values();
    int size = values.size();
    int start = limit >= 0 ? 0 : size + limit;
    int from = start < 0 ? Math.max(0, size + start) : start;
    int to = limit >= 0 ? Math.min(limit, size) : size;
    return field.withValues(
        Frames.rows(values, IntStream.range(from, to).toArray(), Cell.UNDEFINED));
  }
}

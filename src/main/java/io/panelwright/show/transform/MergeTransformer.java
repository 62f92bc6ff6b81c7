package io.panelwright.show.transform;

import io.panelwright.show.frame.DataFrame;
import java.util.List;

/** {@code merge}: one table of all; rows with the same values in common fields are merged. */
final class MergeTransformer implements FrameTransformer {

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    if (frames.size() < 2) {
      return frames;
    }
    List<DataFrame> withFields =
        frames.stream().filter(frame -> !frame.fields().isEmpty()).toList();
    if (withFields.isEmpty()) {
      return frames.subList(0, 1);
    }
    var merger = new FrameMerger(withFields);
    return merger.hasCommonFields() ? List.of(merger.merge()) : frames;
  }
}

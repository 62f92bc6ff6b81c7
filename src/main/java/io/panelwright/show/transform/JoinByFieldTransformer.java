package io.panelwright.show.transform;

import io.panelwright.show.frame.DataFrame;
import java.util.List;

/** {@code joinByField}: one frame of all, joined by a field or by time. */
final class JoinByFieldTransformer implements FrameTransformer {

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    if (frames.size() < 2) {
      return frames;
    }
    FieldSelector by =
        options
            .text("byField")
            .map(name -> FieldSelector.byName(name, naming))
            .orElseGet(() -> byTime(frames.get(0)));
    return List.of(new FrameJoiner(frames, by, options.text("mode", "outer")).join());
  }

  /** Without a time field in the first frame nothing is joined. */
  private static FieldSelector byTime(DataFrame first) {
    return Frames.timeField(first).isPresent()
        ? FieldSelector.firstTime()
        : (field, frame, all) -> false;
  }
}

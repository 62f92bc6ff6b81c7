package io.panelwright.show.transform;

import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code ensureColumns}: joins frames by time if their time fields have the same name. */
final class EnsureColumnsTransformer implements FrameTransformer {

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    return joined(frames, naming);
  }

  static List<DataFrame> joined(List<DataFrame> frames, FieldNaming naming) {
    List<Optional<String>> names =
        frames.stream().map(frame -> Frames.timeField(frame).map(DataField::name)).toList();
    boolean isConsistent =
        frames.size() > 1 && names.get(0).isPresent() && Set.copyOf(names).size() == 1;
    return isConsistent
        ? List.of(
            new FrameJoiner(
                    frames, FieldSelector.byName(names.get(0).orElseThrow(), naming), "outer")
                .join())
        : frames;
  }
}

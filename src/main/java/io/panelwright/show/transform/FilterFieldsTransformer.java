package io.panelwright.show.transform;

import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code filterFields}: keeps the fields that a matcher includes and none excludes. */
final class FilterFieldsTransformer implements FrameTransformer {

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    return filter(
        frames, selector(options, "include", naming), selector(options, "exclude", naming), naming);
  }

  private static Optional<FieldSelector> selector(
      TransformerOptions options, String key, FieldNaming naming) {
    return options.isTruthy(key)
        ? Optional.of(FieldSelector.of(options.options(key), naming))
        : Optional.empty();
  }

  /** Frames that lose all their fields are dropped. */
  static List<DataFrame> filter(
      List<DataFrame> frames,
      Optional<FieldSelector> include,
      Optional<FieldSelector> exclude,
      FieldNaming naming) {
    if (include.isEmpty() && exclude.isEmpty()) {
      return frames;
    }
    List<DataFrame> filtered = new ArrayList<>();
    for (DataFrame frame : frames) {
      List<DataField> fields = new ArrayList<>();
      for (DataField field : frame.fields()) {
        boolean isExcluded =
            exclude.map(selector -> selector.selects(field, frame, frames)).orElse(false);
        if (!isExcluded
            && include.map(selector -> selector.selects(field, frame, frames)).orElse(true)) {
          fields.add(field);
        }
      }
      if (!fields.isEmpty()) {
        filtered.add(naming.withFields(frame, fields));
      }
    }
    return filtered;
  }
}

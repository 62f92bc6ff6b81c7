package io.panelwright.show.transform;

import io.panelwright.show.frame.DataFrame;
import java.util.List;

/** {@code filterByRefId}: keeps or removes the frames of queries. */
final class FilterByRefIdTransformer implements FrameTransformer {

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    return FilterFramesTransformer.filter(
        frames,
        options.text("include").map(Matchers::ofQueries),
        options.text("exclude").map(Matchers::ofQueries));
  }
}

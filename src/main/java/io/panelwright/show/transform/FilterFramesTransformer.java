package io.panelwright.show.transform;

import io.panelwright.show.frame.DataFrame;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code filterFrames}: keeps the frames that a matcher includes and none excludes. */
final class FilterFramesTransformer implements FrameTransformer {

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    return filter(frames, selector(options, "include"), selector(options, "exclude"));
  }

  private static Optional<Predicate<DataFrame>> selector(TransformerOptions options, String key) {
    return options.isTruthy(key)
        ? Optional.of(Matchers.ofFrames(options.options(key)))
        : Optional.empty();
  }

  static List<DataFrame> filter(
      List<DataFrame> frames,
      Optional<Predicate<DataFrame>> include,
      Optional<Predicate<DataFrame>> exclude) {
    return frames.stream()
        .filter(frame -> !exclude.map(selector -> selector.test(frame)).orElse(false))
        .filter(frame -> include.map(selector -> selector.test(frame)).orElse(true))
        .toList();
  }
}

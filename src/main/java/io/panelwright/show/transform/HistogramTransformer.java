package io.panelwright.show.transform;

import io.panelwright.show.frame.DataFrame;
import java.util.List;
import java.util.Optional;

/** {@code histogram}: the number of values in each bucket. */
final class HistogramTransformer implements FrameTransformer {

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    if (frames.isEmpty()) {
      return frames;
    }
    Optional<Double> size = number(options, "bucketSize");
    double offset = number(options, "bucketOffset").orElse(0.0);
    return new HistogramBuilder(frames, size, offset)
        .build(options.isTruthy("combine"))
        .map(List::of)
        .orElse(List.of());
  }

  private static Optional<Double> number(TransformerOptions options, String key) {
    double number = options.isTruthy(key) ? options.number(key) : Double.NaN;
    return Double.isNaN(number) ? Optional.empty() : Optional.of(number);
  }
}

package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** How often values occur, made by {@link Transformations#histogram}. */
public final class HistogramTransformation extends AnyTransformation<HistogramTransformation> {

  HistogramTransformation(JsonObject json) {
    super(json);
  }

  @Override
  HistogramTransformation with(JsonObject json) {
    return new HistogramTransformation(json);
  }

  /** About how many buckets there are. */
  public HistogramTransformation bucketCount(int buckets) {
    return with("bucketCount", Json.of(Check.atLeast(1, buckets, "buckets")));
  }

  /** How wide a bucket is. */
  public HistogramTransformation bucketSize(double size) {
    return with("bucketSize", Json.of(Check.finite(size, "bucket size")));
  }

  /** Where buckets start, away from zero. */
  public HistogramTransformation bucketOffset(double offset) {
    return with("bucketOffset", Json.of(Check.finite(offset, "bucket offset")));
  }

  /** All series together make one histogram. */
  public HistogramTransformation combine() {
    return with("combine", Json.of(true));
  }
}

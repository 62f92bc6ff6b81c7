package io.panelwright.dsl.transform;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** Counts values into buckets; created by {@link Transformations#histogram}. */
public final class HistogramTransformation extends BaseTransformation<HistogramTransformation> {

  HistogramTransformation(JsonObject json) {
    super(json);
  }

  @Override
  HistogramTransformation with(JsonObject json) {
    return new HistogramTransformation(json);
  }

  /** Sets the approximate number of buckets. */
  public HistogramTransformation bucketCount(int buckets) {
    return with("bucketCount", Json.of(ArgumentValidator.requireAtLeast(1, buckets, "buckets")));
  }

  /** Sets the width of a bucket. */
  public HistogramTransformation bucketSize(double size) {
    return with("bucketSize", Json.of(ArgumentValidator.requireFinite(size, "bucket size")));
  }

  /** Sets the offset of the first bucket from zero. */
  public HistogramTransformation bucketOffset(double offset) {
    return with("bucketOffset", Json.of(ArgumentValidator.requireFinite(offset, "bucket offset")));
  }

  /** Combines all series in one histogram. */
  public HistogramTransformation combine() {
    return with("combine", Json.of(true));
  }
}

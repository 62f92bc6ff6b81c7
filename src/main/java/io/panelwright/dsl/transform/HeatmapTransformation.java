package io.panelwright.dsl.transform;

import io.panelwright.dsl.field.HeatmapBuckets;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** Counts series into heatmap cells; created by {@link Transformations#heatmap}. */
public final class HeatmapTransformation extends BaseTransformation<HeatmapTransformation> {

  HeatmapTransformation(JsonObject json) {
    super(json);
  }

  @Override
  HeatmapTransformation with(JsonObject json) {
    return new HeatmapTransformation(json);
  }

  /** Sets the time buckets. */
  public HeatmapTransformation xBuckets(HeatmapBuckets buckets) {
    return with("xBuckets", buckets.json());
  }

  /** Sets the value buckets. */
  public HeatmapTransformation yBuckets(HeatmapBuckets buckets) {
    return with("yBuckets", buckets.json());
  }

  /** Keeps the series in addition to the cells. */
  public HeatmapTransformation keepOriginalData() {
    return with("keepOriginalData", Json.of(true));
  }
}

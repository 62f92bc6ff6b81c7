package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** Series counted into cells, made by {@link Transformations#heatmap}. */
public final class HeatmapTransformation extends AnyTransformation<HeatmapTransformation> {

  HeatmapTransformation(JsonObject json) {
    super(json);
  }

  @Override
  HeatmapTransformation with(JsonObject json) {
    return new HeatmapTransformation(json);
  }

  /** The buckets of time. */
  public HeatmapTransformation xBuckets(HeatmapBuckets buckets) {
    return with("xBuckets", buckets.json());
  }

  /** The buckets of values. */
  public HeatmapTransformation yBuckets(HeatmapBuckets buckets) {
    return with("yBuckets", buckets.json());
  }

  /** The series stay, besides the cells. */
  public HeatmapTransformation keepOriginalData() {
    return with("keepOriginalData", Json.of(true));
  }
}

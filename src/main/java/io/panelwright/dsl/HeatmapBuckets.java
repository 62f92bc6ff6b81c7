package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** The buckets into which a {@link Heatmap} counts along one axis. */
public final class HeatmapBuckets extends JsonForm {

  private HeatmapBuckets(JsonObject json) {
    super(json);
  }

  /** So many. */
  public static HeatmapBuckets count(int buckets) {
    return of("count", Integer.toString(Check.atLeast(1, buckets, "buckets")));
  }

  /** Of this size: a number, or a span of time such as {@code 1m} on the axis of time. */
  public static HeatmapBuckets size(String size) {
    return of("size", Check.text(size, "bucket size"));
  }

  private static HeatmapBuckets of(String mode, String value) {
    return new HeatmapBuckets(Json.object().with("mode", mode).with("value", value));
  }

  /** Their sizes follow this scale. */
  public HeatmapBuckets scale(AxisScale scale) {
    return new HeatmapBuckets(json().with("scale", scale.json()));
  }
}

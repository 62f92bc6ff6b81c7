package io.panelwright.dsl.field;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.dsl.panel.Heatmap;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** The buckets into which a {@link Heatmap} counts along one axis. */
public final class HeatmapBuckets extends JsonValue {

  private HeatmapBuckets(JsonObject json) {
    super(json);
  }

  /** This number of buckets. */
  public static HeatmapBuckets count(int buckets) {
    return of("count", Integer.toString(ArgumentValidator.requireAtLeast(1, buckets, "buckets")));
  }

  /** Buckets of this size: a number, or on the time axis a duration such as {@code 1m}. */
  public static HeatmapBuckets size(String size) {
    return of("size", ArgumentValidator.requireText(size, "bucket size"));
  }

  private static HeatmapBuckets of(String mode, String value) {
    return new HeatmapBuckets(Json.object().with("mode", mode).with("value", value));
  }

  /** Sets the scale of the bucket sizes. */
  public HeatmapBuckets scale(AxisScale scale) {
    return new HeatmapBuckets(json().with("scale", scale.json()));
  }
}

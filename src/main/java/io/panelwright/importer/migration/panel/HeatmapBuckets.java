package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Optional;

/** How the old heatmap made buckets of series. */
final class HeatmapBuckets {

  private HeatmapBuckets() {}

  static JsonObject of(JsonObject old) {
    Settings buckets = new Settings();
    put(old, "x", "xBuckets", buckets);
    put(old, "y", "yBuckets", buckets);
    Optional<Long> base = old.object("yAxis").integer("logBase").filter(log -> log > 1);
    base.ifPresent(log -> buckets.set("yBuckets", logarithmic(old, log)));
    return buckets.json();
  }

  private static void put(JsonObject old, String axis, String to, Settings buckets) {
    if (Loosely.isTrue(old, axis + "BucketSize")) {
      set(old, axis + "BucketSize", to, "size", buckets);
    } else if (Loosely.isTrue(old, axis + "BucketNumber")) {
      set(old, axis + "BucketNumber", to, "count", buckets);
    }
  }

  /** The value is a text: people may write a variable or a duration. */
  private static void set(JsonObject old, String key, String to, String mode, Settings buckets) {
    Json value = old.get(key).orElseThrow();
    String text = Loosely.text(old, key).orElse(value.toString());
    buckets.set(to, Json.object().with("mode", mode).with("value", text));
  }

  private static Json logarithmic(JsonObject old, long base) {
    Settings buckets = new Settings().set("mode", "count");
    Loosely.number(old, "yAxis.splitFactor")
        .filter(factor -> factor.toDouble() > 0)
        .ifPresent(factor -> buckets.set("value", factor.text()));
    buckets.set("scale", Json.object().with("type", "log").with("log", base));
    return buckets.json();
  }
}
